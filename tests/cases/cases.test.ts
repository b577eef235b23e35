import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readUserData } from '../../src/panels/own/read-user-data.ts';
import { resolvePanel } from '../../src/panels/resolve.ts';
import { OUTCOMES, type Outcome } from './outcomes.ts';

// Small files in the shapes that people of this job keep, each for a kind; see docs/data.md.

const FOLDER = join(import.meta.dirname, 'files');

async function outcomeOf(file: string): Promise<Outcome> {
  const bytes = new Uint8Array(readFileSync(join(FOLDER, file)));
  const { dataset, facts, issues, plain } = await readUserData([{ name: file, bytes }]);
  const [view] = dataset?.views ?? [];
  if (!dataset || !view || !plain) throw new Error(`invalid case: ${file}: ${issues.map(({ code }) => code).join()}`);
  const resolved = resolvePanel(view, dataset, 'zh', null);
  if (!resolved.ok) throw new Error(`invalid case: ${file}: ${resolved.problem}`);
  const { chart, notes, subtitle, table } = resolved.panel;
  return {
    file,
    rows: facts.rowCount,
    kinds: plain.table.columns.map(({ kind }) => kind).join(' '),
    chart: chart.kind,
    subtitle,
    head: table.columns.map(({ name }) => name).join(' | '),
    cells: table.rows.slice(0, 9).map(({ cells }) => cells.map(({ text }) => text).join(' | ')),
    told: issues.map(({ severity, code }) => `${severity} ${code}`),
    understood: (facts.understood ?? []).map(({ code }) => code),
    notes,
  };
}

describe('files of the field are read as their holders mean them', () => {
  it('each has its outcome', () => {
    expect(OUTCOMES.map(({ file }) => file)).toEqual(readdirSync(FOLDER).sort());
  });

  it.each(OUTCOMES.map((outcome) => [outcome.file, outcome] as const))('%s', async (file, outcome) => {
    expect(await outcomeOf(file)).toEqual(outcome);
  });
});
