import { afterAll } from 'vitest';
import { closeContexts } from './site.ts';

// Files share their worker, and with it the browser: none leaves a page to the next.
afterAll(closeContexts);
