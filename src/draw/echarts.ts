import { BarChart, CustomChart, LineChart } from 'echarts/charts';
import { GridSimpleComponent } from 'echarts/components';
import { dispose, type EChartsType, getInstanceByDom, init, setPlatformAPI, use, zrender, zrUtil } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

// The only run-time import of ECharts: what the builders' closed Option can ask for, and the one renderer
// that gives the page, the printer and the picture files the same vectors. Each function is named: all of ECharts at once
// would bring its maps and its tools for other programs along.
use([BarChart, LineChart, CustomChart, GridSimpleComponent, SVGRenderer]);

export type { EChartsType };
export { dispose, getInstanceByDom, init, setPlatformAPI, zrender, zrUtil };
