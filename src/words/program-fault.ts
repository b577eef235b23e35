import type { Bilingual } from './lang.ts';

/** What engines say of their own faults, each in its own English, and what that means to a reader. */
const KINDS: readonly (readonly [said: RegExp, zh: string, en: string])[] = [
  [
    /imported module|module script|preload/i,
    '有一部分程序没有取到，请检查网络后重试',
    'a part of the program could not be fetched; check the network and try again',
  ],
  [
    /Failed to fetch|NetworkError|Load failed/,
    '网络不通，请稍后重试',
    'the network cannot be reached; try again later',
  ],
  [/QuotaExceeded/, '浏览器给本页的存储空间已满', 'the browser has no room left for this page'],
  [
    /NotReadable|NotFoundError/,
    '文件已移动、改名或改动，请重新选择',
    'the file was moved, renamed or changed; choose it again',
  ],
  [/NotAllowed|SecurityError/, '浏览器不允许', 'the browser does not allow it'],
  [
    /out of memory|allocation|Invalid (?:array|string|typed array)|too large/i,
    '内存不够，请换小一些的文件或尺寸',
    'there is not enough memory; take a smaller file or size',
  ],
];

/** What a server answered in place of a file: 503, 404 figures.csv. */
const STATUS = /^(?:\w*Error: )?([45]\d\d)(?!\d)/;

/**
 * What to tell a reader of a fault that is none of their data. What an engine says of it is English and differs from one to
 * the next: it is told to English readers alone, where nothing better is known.
 */
export function programFault(thrown: unknown): Bilingual {
  const said = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  const status = STATUS.exec(said)?.[1];
  if (status !== undefined)
    return { zh: `服务器答复 ${status}，请稍后重试`, en: `the server answered ${status}; try again later` };
  const [, zh, en] = KINDS.find(([pattern]) => pattern.test(said)) ?? [];
  return {
    zh: zh ?? '程序出错，请刷新页面后重试',
    en: en ?? `a fault of the program (${said.replace(/^(?:\w*Error: )+/, '').slice(0, 120)})`,
  };
}
