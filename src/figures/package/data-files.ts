/** Names of the files of the data folder that every dataset has. */
export const DESCRIPTOR = 'datapackage.json';
export const FIGURES = 'figures.csv';

/** Folder of the one file in which data of a reader's own lie, and what is said of them there; see `packUserData`. */
export const OWN_FOLDER = 'own/';
export const OWN_MANIFEST = 'manifest.json';
