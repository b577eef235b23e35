import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Choices, readChoices, SCALES, writeChoices } from '../../../src/app/export/choices.ts';

const FIRST: Choices = {
  format: 'png',
  size: '16:9',
  scale: 2,
  background: 'paper',
  titled: true,
  outlines: false,
  proof: false,
};

it.each<[remembered: string, change: Partial<Choices>]>([
  ['', {}],
  ['format=svg', { format: 'svg' }],
  ['format=docx', { format: 'docx' }],
  ['format=gif', {}],
  ['size=1200x800', { size: '1200x800' }],
  ['size=4%3A3', { size: '4:3' }],
  ['size=huge', {}],
  ['size=0x0', {}],
  ['scale=4', { scale: 4 }],
  ['scale=5', {}],
  ['scale=', {}],
  ['background=transparent&titled=false&outlines=true', { background: 'transparent', titled: false, outlines: true }],
  ['background=__proto__&titled=maybe&outlines=1', {}],
  ['%&=&scale=3', { scale: 3 }],
])('reads %o', (remembered, change) => {
  expect(readChoices(remembered)).toEqual({ ...FIRST, ...change });
});

it('reads whatever it has written, and any text as some choices', () => {
  const choices = fc.record<Choices>({
    format: fc.constantFrom('png', 'svg', 'pdf', 'pptx', 'docx'),
    size: fc.constantFrom('16:9', '4:3', '1200x800'),
    scale: fc.constantFrom(...SCALES),
    background: fc.constantFrom('paper', 'white', 'transparent'),
    titled: fc.boolean(),
    outlines: fc.boolean(),
    proof: fc.boolean(),
  });
  fc.assert(fc.property(choices, (given) => void expect(readChoices(writeChoices(given))).toEqual(given)));
  fc.assert(
    fc.property(fc.string(), (text) => void expect(Object.keys(readChoices(text))).toEqual(Object.keys(FIRST))),
  );
});
