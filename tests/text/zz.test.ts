import { it } from 'vitest';
import { readReport } from '../../src/text/report.ts';
import { readPassages } from './passages.ts';
import { RENDERINGS } from './renderings.ts';
import { addScore, newScore } from './scorer.ts';
it('s', () => {
  const render = Object.values(RENDERINGS)[0]!;
  for (const [label, half, pick] of [['en third', 'aside', (s: string) => s.startsWith('third') && true], ['worked', 'worked', () => true], ['aside old', 'aside', (s: string) => !s.startsWith('third')]] as const) {
    for (const zh of label === 'en third' ? [false, true] : [undefined]) {
      const score = newScore();
      for (const p of readPassages(half)) {
        if (!pick(p.id) || (zh !== undefined && /\p{Script=Han}/u.test(p.text) !== zh)) continue;
        const r = render(p.text);
        addScore(score, p, r, readReport(r.text));
      }
      console.log(label, zh, `rows ${score.rowRight}/${score.labels} = ${(100 * score.rowRight / score.labels).toFixed(1)}%, found ${score.found}, exact ${score.exact}\n` + (label === 'aside old' ? '' : score.faults.join('\n')));
    }
  }
});
