import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/text/report.ts';
import { readPassages } from './passages.ts';
import { RENDERINGS } from './renderings.ts';
import { addScore, newScore, type Score } from './scorer.ts';

type Half = 'worked' | 'aside';

function newScoreOf(half: Half, render: (typeof RENDERINGS)[string]): Score {
  const score = newScore();
  for (const passage of readPassages(half)) {
    const rendering = render(passage.text);
    addScore(score, passage, rendering, readReport(rendering.text));
  }
  return score;
}

describe.each(Object.entries(RENDERINGS))('the passages %s', (_, render) => {
  /** Each half is read once for all that is asked of it. */
  const scores = new Map<Half, Score>();
  const scoreOf = (half: Half): Score => {
    const score = scores.get(half) ?? newScoreOf(half, render);
    scores.set(half, score);
    return score;
  };

  it('are read as labelled', () => {
    expect(scoreOf('worked').faults).toEqual([]);
  });

  it('lose no digit and overlap nowhere, in the half kept aside too', () => {
    for (const half of ['worked', 'aside'] as const) {
      expect(scoreOf(half)).toMatchObject({ unaccounted: 0, overlaps: 0, targetsMissed: 0 });
    }
  });

  it('kept aside need no correction in three rows of four', () => {
    const { rowRight, labels } = scoreOf('aside');
    expect(rowRight / labels).toBeGreaterThan(0.75);
  });
});

it('gives the text of every span as it is stated', () => {
  for (const { text } of readPassages('worked')) {
    for (const { span, stated } of readReport(text).figures) expect(text.slice(...span)).toBe(stated);
  }
});
