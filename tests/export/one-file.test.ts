import { expect, it } from 'vitest';
import { withData } from '../../src/export/one-file.ts';

const PAGE = '<body><!-- files -->\n<script>start()</script></body>';
const held = (html: string) =>
  new Map(
    [...html.matchAll(/<script type="application\/octet-stream" data-file="([^"]*)">([^<]*)<\/script>/g)].map(
      ([, path, text]) => [path, Buffer.from(text ?? '', 'base64')],
    ),
  );

it('keeps every byte: line ends, marks and foreign encodings', () => {
  const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
  expect(held(withData(PAGE, new Map([['data/figures.csv', bytes]]))).get('data/figures.csv')).toEqual(
    Buffer.from(bytes),
  );
});

it.each(['</script><b>', '<!--<script>', ']]>', '$& $1 $$', '﻿甲,"乙"\r\n'])(
  'lets %j neither end its element nor become markup',
  (text) => {
    const html = withData(PAGE, new Map([['data/figures.csv', text]]));
    expect(held(html).get('data/figures.csv')?.toString()).toBe(text);
    expect(html.replace(/<script type="application\/octet-stream"[^<]*<\/script>\n/, '')).toBe(PAGE);
  },
);

it('replaces all files held before, and the same files give the same text', () => {
  const once = withData(
    PAGE,
    new Map([
      ['data/a.csv', '1'],
      ['data/b.csv', '2'],
    ]),
  );
  const other = withData(once, new Map([['data/c.csv', '3']]));
  expect([...held(other).keys()]).toEqual(['data/c.csv']);
  expect(
    withData(
      other,
      new Map([
        ['data/a.csv', '1'],
        ['data/b.csv', '2'],
      ]),
    ),
  ).toBe(once);
});

it('refuses a page that is not the one file, and a path that is no path', () => {
  expect(() => withData('<body></body>', new Map())).toThrow('invalid page');
  expect(() => withData(PAGE, new Map([['a"b', '']]))).toThrow('invalid path: a"b');
});
