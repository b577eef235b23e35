import { benchText } from '../bench/text.ts';
await benchText(3);
