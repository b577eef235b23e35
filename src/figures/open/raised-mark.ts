import { raised } from './workbook-text.ts';

/** What is raised behind these is a power: of a length, of ten. */
const POWERED = /(?:(?:^|[^A-Za-z])[cdkm]?m|[×x*]\s?10)$/;

/**
 * What a raised part of a sentence is among its letters: a power behind a length or a ten (m², 3.2×10⁶), else the mark of
 * a note in brackets, which is no digit of the number before it.
 */
export function raisedMark(text: string, before: string): string {
  const [, sign = '', digits = ''] = /^[[(（［]?([-−]?)(\d{1,3})[\])）］]?$/.exec(text.trim()) ?? [];
  if (digits === '') return raised(text);
  const isPower = POWERED.test(before) && /^[-−\d]/.test(text.trim());
  return isPower ? raised(sign === '' ? digits : `-${digits}`) : `[${sign}${digits}]`;
}
