import type { Bilingual } from '../lang.ts';
import { formatCount } from '../numbers.ts';

export const pdfWithoutText = (): Bilingual => ({
  zh: '这份 PDF 里只有图片，没有文字（多半是扫描件）。请换带文字的版本，或先做文字识别，再把文字粘贴进来。',
  en: 'This PDF holds pictures and no text, as scans do. Take a version with text, or have its characters recognised and paste them.',
});

export const lockedPdf = (): Bilingual => ({
  zh: '这份 PDF 需要密码。请用密码打开后另存一份，或把文字粘贴进来。',
  en: 'This PDF needs a password. Open it with the password and save a copy, or paste its text.',
});

export const damagedPdf = (): Bilingual => ({
  zh: '这份 PDF 已损坏，读不出来。请重新下载，或把文字粘贴进来。',
  en: 'This PDF is damaged and cannot be read. Download it again, or paste its text.',
});

export const cutPdf = (): Bilingual => ({
  zh: '这份 PDF 在中间断了，读出来的数字可能不全，所以没有读。请重新下载，或把文字粘贴进来。',
  en: 'This PDF breaks off before its end, so that figures might be missing, and was not read. Download it again, or paste its text.',
});

export const noPdfHere = (): Bilingual => ({
  zh: '这个单文件网页不读 PDF。请在网站上打开，或把其中的文字粘贴进来。',
  en: 'This single file reads no PDF. Open it on the site, or paste its text here.',
});

export const longText = (most: number): Bilingual => ({
  zh: `文字超过 ${formatCount(most, 'zh')} 字，请分成几份。`,
  en: `The text is longer than ${formatCount(most, 'en')} characters: divide it.`,
});
