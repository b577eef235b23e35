import { fileURLToPath } from 'node:url';

/** The two weights the page, the charts and the exports are set in. */
export const WEIGHTS = [400, 700] as const;
export type Weight = (typeof WEIGHTS)[number];

const FILES: Record<Weight, string> = {
  400: '400Regular/NotoSansSC_400Regular.ttf',
  700: '700Bold/NotoSansSC_700Bold.ttf',
};

/** Path of a file of the npm package that brings Noto Sans SC (OFL). */
export const notoFile = (name: string): string =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/noto-sans-sc/${name}`));

/** Path of the full font of a weight. */
export const notoPath = (weight: Weight): string => notoFile(FILES[weight]);
