import type { Lang } from '../../words/lang.ts';
import { plotWordsOf } from '../../words/plot-words.ts';
import type { Domain } from './plot-numbers.ts';

/**
 * What is written at an axis: its unit, where that is not said already (a blank one), and that it does not begin at zero
 * where it does not; `cut` says it of an axis upright or of one across.
 */
export function axisWords(
  unit: string,
  { isCut, ticks }: Pick<Domain, 'isCut' | 'ticks'>,
  lang: Lang,
  cut: 'cut' | 'cutAcross' = 'cut',
): string {
  const words = plotWordsOf(lang);
  const said = [unit === '' ? '' : words.unit(unit), isCut ? words[cut](ticks[0]?.text ?? '') : ''];
  return said.filter(Boolean).join(lang === 'zh' ? '；' : '; ');
}
