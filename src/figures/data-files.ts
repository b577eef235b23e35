/** Names of the files of the data folder that every dataset has. */
export const DESCRIPTOR = 'datapackage.json';
export const FIGURES = 'figures.csv';
