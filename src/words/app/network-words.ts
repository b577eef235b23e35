import type { Lang } from '../lang.ts';

const zh = {
  heading: '要从您自己的电脑或网络里读取数据吗？',
  lead: '打开的链接要从这里取数据，这是您这台电脑上或您所在网络里的地址，外面的人通常到不了：',
  advice: '如果链接是您信任的人给的，可以读取。取到的内容只在这个浏览器里显示，不会上传；也可以下载文件后自己打开。',
  yes: '读取',
  no: '不读取',
};

/** What is asked before a file is fetched from the reader's own machine or network. */
export type NetworkWords = typeof zh;

const en: NetworkWords = {
  heading: 'Read data from your own computer or network?',
  lead: 'The link you opened takes its data from here, an address of this computer or of the network you are in, where others usually cannot come:',
  advice:
    'Read it if the link comes from somebody you trust. What is fetched is shown in this browser only and never uploaded; you can also download the file and open it yourself.',
  yes: 'Read it',
  no: 'Do not read it',
};

const WORDS: Readonly<Record<Lang, NetworkWords>> = { zh, en };

export const networkWordsOf = (lang: Lang): NetworkWords => WORDS[lang];
