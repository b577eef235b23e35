/** The id of the element in which a figure's page keeps for its program what it says beyond the data. */
export const ORIGIN_ID = 'figure-origin';
