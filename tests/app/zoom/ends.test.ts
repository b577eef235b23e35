import { expect, test } from 'vitest';
import { movedEnds, partOfEnds, scaledEnds } from '../../../src/app/zoom/ends.ts';
import { endsAfterKey } from '../../../src/app/zoom/gestures.ts';
import type { AxisEnds, AxisReach } from '../../../src/panels/panel.ts';

const of = (from: number, to: number): AxisReach => ({ whole: [0, 100], shown: [from, to], points: 1000 });

test.each<[string, AxisEnds, AxisEnds]>([
  ['closer, about the middle', scaledEnds(of(20, 60), 0.5), [30, 50]],
  ['closer, about what the pointer is on', scaledEnds(of(20, 60), 0.5, 0), [20, 40]],
  ['wider, no further than the whole', scaledEnds(of(20, 60), 4), [0, 100]],
  ['aside', movedEnds(of(20, 60), 0.25), [30, 70]],
  ['aside to the end, as long as before', movedEnds(of(70, 90), 3), [80, 100]],
  ['aside to the beginning', movedEnds(of(10, 30), -3), [0, 20]],
  ['what was marked', partOfEnds(of(20, 60), 0.25, 0.5), [30, 40]],
  ['what was marked from right to left, over the edge', partOfEnds(of(20, 60), 0.5, -3), [20, 40]],
])('%s', (_, ends, expected) => expect(ends).toEqual(expected));

test.each<[string, boolean, AxisEnds | null]>([
  ['+', false, [30, 50]],
  ['=', false, [30, 50]],
  ['-', false, [0, 80]],
  ['0', false, [0, 100]],
  ['ArrowRight', true, [30, 70]],
  ['ArrowLeft', true, [10, 50]],
  ['ArrowLeft', false, null],
  ['Enter', false, null],
])('the key %s, with Shift: %s', (key, isShift, ends) => expect(endsAfterKey(of(20, 60), key, isShift)).toEqual(ends));
