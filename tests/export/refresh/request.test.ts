import { expect, it } from 'vitest';
import { formatChanges } from '../../../src/export/refresh/changes.ts';
import { exportRefreshed } from '../../../src/export/refresh/refresh-export.ts';
import { runExport } from '../../../src/export/requests/run-export.ts';
import { exportTools } from '../tools.ts';
import { deckOf, nextYear, refreshed, yearSource } from './years.ts';

it('is asked for like any export: a new name, the new bytes and the list of changes', async () => {
  const deck = await deckOf(await yearSource(), 'zh', ['contracts']);
  const source = await nextYear();
  const request = { kind: 'refresh', name: '集体合同.pptx', deck, addsNew: false, lang: 'zh' } as const;
  const tools = { ...exportTools, refresh: async () => exportRefreshed };
  const { name, bytes, changes } = await runExport(request, source, tools);
  expect(name).toBe('集体合同-更新.pptx');
  expect(bytes).toEqual((await refreshed(deck, source)).bytes);
  expect(changes?.map(({ id, heading }) => [id, heading])).toEqual([['changed', '已更新']]);
  expect(changes?.[0]?.lines).toContain(
    '第1页 图1 图表数字：集体合同 · 2016年6月，报告所述 2.05 → 2.31; 集体合同 · 2008年，推算 0.931818 → 0.931452',
  );
  await expect(runExport(request, source, exportTools)).rejects.toThrow('This one file cannot refresh a deck');
});

it('writes changes.md, in which no text becomes markup', () => {
  const none = { changed: [], kept: [], conflicts: [], fresh: [], isAdded: false, vanished: [] };
  const finding = {
    aspect: 'text',
    slide: 2,
    frame: 'contracts/title',
    mine: '*own* <b>words</b>',
    before: '1',
    now: '2',
  } as const;
  expect(formatChanges(none, 'en', 'a.pptx')).toBe('# What became of the deck: a.pptx\n\nNone.\n');
  expect(formatChanges({ ...none, conflicts: [finding, { ...finding, slide: 5 }] }, 'en', 'a.pptx')).toBe(
    '# What became of the deck: a.pptx\n\n## Conflicts: kept as they were, to be checked\n\n- Slides 2, 5: title: deck: \\*own\\* \\<b\\>words\\</b\\>; new data: 2\n',
  );
});
