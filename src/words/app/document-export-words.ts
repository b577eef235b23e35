import type { Lang } from '../lang.ts';

/* What is said of a report or panel as a Word document where it can be had; loaded with the menus that offer it. */

const zh = {
  menu: 'Word 文档 DOCX',
  format: 'Word',
  heading: 'Word 文档（DOCX，A4）',
  hint: '带目录、图、表和来源；Word 有的图种可编辑，其余为图片',
};

type DocumentExportWords = typeof zh;

const en: DocumentExportWords = {
  menu: 'Word document, DOCX',
  format: 'Word',
  heading: 'Word document (DOCX, A4)',
  hint: 'Contents, charts, tables and sources; charts that Word has can be edited, the others are pictures',
};

const WORDS: Readonly<Record<Lang, DocumentExportWords>> = { zh, en };

export const documentExportWordsOf = (lang: Lang): DocumentExportWords => WORDS[lang];
