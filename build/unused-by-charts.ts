// Stands in place of what is imported and our charts never reach: they are told their size, where size-sensor would watch it
// for echarts-for-react, update themselves, where fast-deep-equal would compare their properties, have colours of their own,
// where ECharts has a dark theme, wait for nothing, where it has a wheel that turns, and ask in its words of today, where it
// translates those of former versions.

export const bind = (): void => {};
export const clear = (): void => {};
export default (): boolean => false;
