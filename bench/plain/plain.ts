// What somebody would write in ten minutes: Papa Parse on the main thread, the whole of ECharts, its own sampling.
import { init } from 'echarts';
import Papa from 'papaparse';

const text = await (await fetch('/rows.csv')).text();
const { data } = Papa.parse<{ x: number; y: number }>(text, {
  header: true,
  dynamicTyping: true,
  skipEmptyLines: true,
});
init(document.getElementById('chart')).setOption({
  tooltip: { trigger: 'axis' },
  xAxis: { type: 'value', max: 'dataMax' },
  yAxis: { type: 'value' },
  series: [{ type: 'line', showSymbol: false, sampling: 'lttb', data: data.map(({ x, y }) => [x, y]) }],
});
