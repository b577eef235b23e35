/** Where a template tells its slides and masters. */
export const PRESENTATION = 'ppt/presentation.xml';

/** Units of DrawingML in a point. */
export const EMU = 12700;
