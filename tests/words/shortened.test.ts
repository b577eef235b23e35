import { describe, expect, it } from 'vitest';
import { shortened } from '../../src/words/shortened.ts';

describe('a text that is too long', () => {
  it.each([
    ['is whole where it fits', '兰州市总工会', 6, '兰州市总工会'],
    ['keeps its end, where names differ', 'Members of unions in mining and quarrying, women', 24, 'Members of…women'],
    [
      'leaves no half of a word where whole ones are enough',
      'Wholesale and retail trade; repair of vehicles',
      28,
      'Wholesale and…vehicles',
    ],
    ['has no blanks around what is left out', 'Members of  x  unions, all women', 12, 'Members…omen'],
    ['is its beginning where that would be too little', '甘肃省各级工会会员总数', 5, '甘肃省各…'],
    ['is cut between letters and never within one', '𠮷'.repeat(40), 13, `${'𠮷'.repeat(8)}…${'𠮷'.repeat(4)}`],
    ['is not gone through where it has no end', `${'甲'.repeat(1e6)}乙`, 12, '甲甲甲甲甲甲甲…甲甲甲乙'],
  ])('%s', (_, text, most, expected) => expect(shortened(text, most)).toBe(expected));
});
