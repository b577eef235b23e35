import { BarChart, CustomChart, LineChart } from 'echarts/charts';
import { GridSimpleComponent } from 'echarts/components';
import type { EChartsType } from 'echarts/core';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

// The only run-time import of ECharts: what the builders' closed Option can ask for, and the one renderer
// that gives the page, the printer and the picture files the same vectors.
echarts.use([BarChart, LineChart, CustomChart, GridSimpleComponent, SVGRenderer]);

export type { EChartsType };
export { echarts };
