// The command line reads the font too, and nothing in src may import from here.
export { notoFile, notoPath, WEIGHTS, type Weight } from '../src/command/noto.ts';
