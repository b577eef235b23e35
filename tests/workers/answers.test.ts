import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type AnswerFault, type Expected, faultOf } from '../../src/workers/answers.ts';

const checksum = (text: string): string => createHash('sha256').update(text).digest('base64');
const MARK = 'assets/main-abc.js';
/** A picture of one pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);
const PAGE = `<!DOCTYPE html><html><body><script src="./${MARK}"></script></body></html>\n`;

interface Row {
  readonly path: string;
  readonly type?: string;
  readonly status?: number;
  readonly body: string;
  readonly expected?: Expected;
  readonly fault: AnswerFault;
}

const ROWS: readonly Row[] = [
  { path: 'data/figures.csv', type: 'text/csv', body: 'id,topic\na,b\n', fault: null },
  { path: 'data/figures.csv', type: 'application/octet-stream', body: 'id,topic\na,b\n', fault: null },
  { path: 'data/figures.csv', type: 'text/html; charset=utf-8', body: 'id,topic\na,b\n', fault: 'type' },
  { path: 'data/figures.csv', type: 'text/csv', body: ' <!DOCTYPE html><p>sign in', fault: 'type' },
  { path: 'data/figures.csv', type: 'text/csv', body: '', fault: 'empty' },
  { path: 'data/figures.csv', type: 'text/csv', status: 404, body: 'none', fault: 'status 404' },
  { path: 'data/figures.csv', type: 'text/csv', status: 206, body: 'id', fault: 'status 206' },
  { path: 'assets/a.js', type: 'text/javascript', body: 'a()', expected: { checksum: checksum('a()') }, fault: null },
  {
    path: 'assets/a.js',
    type: 'text/javascript',
    body: 'a(',
    expected: { checksum: checksum('a()') },
    fault: 'checksum',
  },
  { path: 'en/', type: 'text/html', body: PAGE, expected: { mark: MARK }, fault: null },
  { path: 'en/', type: 'text/html', body: PAGE.slice(0, -9), expected: { mark: MARK }, fault: 'type' },
  { path: 'en/', type: 'text/html', body: '<!doctype html>sign in</html>', expected: { mark: MARK }, fault: 'type' },
  { path: 'en/', type: 'text/plain', body: PAGE, expected: { mark: MARK }, fault: 'type' },
  { path: '', type: 'text/html', body: PAGE, expected: { mark: MARK }, fault: null },
  { path: 'embed/a/index.html', type: 'text/html', body: PAGE, fault: null },
  { path: 'embed/a/index.html', type: 'text/html', body: PAGE.slice(0, -9), fault: 'type' },
  { path: 'images/a.svg', type: 'image/svg+xml', body: '<svg><g/></svg>\n', fault: null },
  { path: 'images/a.svg', type: 'image/svg+xml', body: '<svg><g/>', fault: 'type' },
  { path: 'images/a.svg', type: 'text/plain', body: 'Sign in at the gate', fault: 'type' },
  { path: 'images/a.png', type: 'image/png', body: 'Sign in at the gate', fault: 'type' },
  { path: 'fonts/a.ttf.gz', type: 'application/gzip', body: 'Sign in at the gate', fault: 'type' },
  { path: 'fonts/a.ttf.gz', type: 'font/ttf', body: '\x00\x01\x00\x00glyf', fault: null },
];

describe('an answer', () => {
  it.each(ROWS)(
    'to $path of $type and "$body": $fault',
    async ({ path, type, status = 200, body, expected, fault }) => {
      const answer = new Response(body, { status, headers: type === undefined ? {} : { 'Content-Type': type } });
      expect(await faultOf(path, answer, expected)).toBe(fault);
    },
  );

  it('of a picture is whole to its last byte', async () => {
    const picture = (length?: number) => new Response(new Uint8Array(PNG.subarray(0, length)));
    expect(await faultOf('images/a.png', picture())).toBeNull();
    expect(await faultOf('images/a.png', picture(-1))).toBe('type');
  });

  it('that was led elsewhere is not what was asked for', async () => {
    const answer = new Response('a,b\n');
    Object.defineProperty(answer, 'redirected', { value: true });
    expect(await faultOf('data/figures.csv', answer)).toBe('redirected');
  });

  it('that breaks off rejects', async () => {
    const body = new ReadableStream({ pull: (controller) => controller.error(new TypeError('cut')) });
    await expect(faultOf('data/figures.csv', new Response(body))).rejects.toThrow('cut');
  });
});
