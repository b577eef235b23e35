import { startChromium109 } from './chromium-109.ts';
import { hasChromium109 } from './installed.ts';
import { walkWays } from './walk-ways.ts';

walkWays('Chromium 109', hasChromium109(), startChromium109);
