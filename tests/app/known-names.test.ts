import { describe, expect, it } from 'vitest';
import { proposals, withEdit } from '../../src/app/review/known-names.ts';
import { begin } from '../../src/app/review/review-session.ts';
import { readReport } from '../../src/text/report.ts';
import type { Decision } from '../../src/text/review.ts';

const sessionOf = (text: string) =>
  begin(
    { name: '', text, decisions: [], title: null, date: null, pageStarts: [] },
    { reading: readReport(text), claims: [], pageStarts: [], issues: [] },
    null,
  );

const LAST = sessionOf('基层工会组织4120个，涵盖法人单位9800多家。');
const [first] = LAST.reading.figures;
const edit = (edits: Extract<Decision, { do: 'edit' }>['edits']): Decision => ({
  do: 'edit',
  at: first?.span ?? [0, 0],
  edits,
});

describe('names that a person gave', () => {
  it('are proposed for the same indicator of the next report, and for no other', () => {
    const known = withEdit(new Map(), LAST, edit({ name: '基层工会', nameEn: 'Grassroots unions', topic: '组织' }));
    const { reading } = sessionOf('全市基层工会组织4500个，工会会员60万人。');
    const rows = reading.figures.filter(({ name }) => known.has(name)).length;
    expect(rows).toBe(proposals(reading, known).length);
    expect(proposals(sessionOf('基层工会组织4500个。').reading, known)).toEqual([
      { do: 'edit', at: [6, 11], edits: { name: '基层工会', nameEn: 'Grassroots unions', topic: '组织' } },
    ]);
  });

  it('are none where only a number was written, or the name comes twice', () => {
    expect(withEdit(new Map(), LAST, edit({ value: 5 })).size).toBe(0);
    const known = withEdit(new Map(), LAST, edit({ name: '基层工会' }));
    expect(proposals(sessionOf('基层工会组织4500个。基层工会组织4600个。').reading, known)).toEqual([]);
  });
});
