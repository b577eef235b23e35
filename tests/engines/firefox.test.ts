import { startFirefox } from './firefox-engine.ts';
import { findFirefox } from './installed.ts';
import { walkWays } from './walk-ways.ts';

walkWays('Firefox', findFirefox() !== undefined, startFirefox);
