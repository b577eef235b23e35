import { expect, it } from 'vitest';
import { inlineSvg } from '../../src/draw/still.ts';

const inline = (parts: string): string => inlineSvg(`<svg width="9">${parts}</svg>`, '<svg>', 'x-');
const path = (d: string, look: string): string => `<path d="${d}" ${look}></path>`;

it.each([
  [
    'neighbours of one look',
    path('M0 0h1', 'fill="red"') + path('M2 0h1', 'fill="red"'),
    path('M0 0h1M2 0h1', 'fill="red"'),
  ],
  [
    'a row of them',
    Array.from({ length: 5 }, (_, x) => path(`M${x} 0h1`, 'fill="red"')).join(''),
    path('M0 0h1M1 0h1M2 0h1M3 0h1M4 0h1', 'fill="red"'),
  ],
  [
    'lines',
    '<polyline points="0 0 1 1" stroke="red"></polyline><polyline points="2 2 3 3 4 4" stroke="red"></polyline>',
    path('M0 0 1 1M2 2 3 3 4 4', 'stroke="red"'),
  ],
])('%s become one path', (_, parts, expected) => expect(inline(parts)).toBe(`<svg>${expected}</svg>`));

it.each([
  ['of two looks', path('M0 0h1', 'fill="red"') + path('M2 0h1', 'fill="blue"')],
  ['that let the ground through, and would do so twice where they overlap', path('M0 0h1', 'opacity="0.5"').repeat(2)],
  ['with something between them', `${path('M0 0h1', 'fill="red"')}<text>a</text>${path('M0 0h1', 'fill="red"')}`],
])('paths %s stay apart', (_, parts) => expect(inline(parts)).toBe(`<svg>${parts}</svg>`));
