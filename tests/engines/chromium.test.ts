import { findChromium } from '../browser/chromium.ts';
import { startChromium } from './chromium-engine.ts';
import { walkWays } from './walk-ways.ts';

walkWays('Chromium', findChromium() !== undefined, startChromium);
