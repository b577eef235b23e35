// Stands in place of what echarts-for-react imports and our charts never reach: they are told their size, where the package
// size-sensor would watch it, and update themselves, where fast-deep-equal would compare their properties.

export const bind = (): void => {};
export const clear = (): void => {};
export default (): boolean => false;
