import { expect, it } from 'vitest';
import { PROBE, PROBE_PX, PROBE_WIDTH_PX } from '../../../src/app/panel/type-width.ts';
import { measureText } from '../../../src/draw/measure.ts';

it('the probe is as wide as the pictures’ own font sets it', () => {
  expect(measureText(PROBE, PROBE_PX, 400)).toBeCloseTo(PROBE_WIDTH_PX, 5);
});
