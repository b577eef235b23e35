import { findMiniBrowser } from './installed.ts';
import { walkWays } from './walk-ways.ts';
import { startWebKit } from './webkit-engine.ts';

// Its driver prints to paper alone.
walkWays('WebKit', findMiniBrowser() !== undefined, startWebKit, ['print']);
