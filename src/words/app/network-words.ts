import type { Lang } from '../lang.ts';

const zh = {
  heading: '要从你自己的电脑或网络里读取数据吗？',
  lead: '打开的链接要从下面的地址取数据。它在你这台电脑上，或在你所在的网络里，外面的人通常到不了：',
  advice: '链接如果是你信任的人给的，可以读取。取到的内容只在这个浏览器里显示，不会上传；也可以下载文件后自己打开。',
  yes: '读取',
  no: '不读取',
};

/** What is asked before a file is fetched from the reader's own machine or network. */
export type NetworkWords = typeof zh;

const en: NetworkWords = {
  heading: 'Read data from your own computer or network?',
  lead: 'The link you opened takes its data from the address below. It is on this computer or on the network you are in, which others usually cannot reach:',
  advice:
    'Read it if the link comes from somebody you trust. What is fetched is shown in this browser only and never uploaded; you can also download the file and open it yourself.',
  yes: 'Read it',
  no: 'Do not read it',
};

const WORDS: Readonly<Record<Lang, NetworkWords>> = { zh, en };

export const networkWordsOf = (lang: Lang): NetworkWords => WORDS[lang];
