import type { Bilingual } from '../lang.ts';
import { quoted } from './faults.ts';

/* What is said of files of the reader's own beside their tables. */

export const noTable = (): Bilingual => ({
  zh: '只有描述文件（JSON），没有表格。请把它和它所描述的 CSV 一起打开。',
  en: 'There is only a descriptor (JSON) and no table. Open it together with the CSV it describes.',
});

export const otherFiles = (shown: string, others: readonly string[]): Bilingual => {
  const names = others.slice(0, 5).map(quoted);
  return {
    zh: `一次只看一个表格：打开了${quoted(shown)}，没有打开${names.join('、')}。`,
    en: `One table is shown at a time: ${quoted(shown)} was opened, and ${names.join(', ')} ${others.length === 1 ? 'was' : 'were'} not.`,
  };
};

// Addresses

export const notWeb = (address: string): Bilingual => ({
  zh: `${quoted(address)}不是网址。只能读取 http 或 https 开头的地址。`,
  en: `${quoted(address)} is no web address. Only addresses that begin with http or https can be read.`,
});

export const withCredentials = (host: string): Bilingual => ({
  zh: `${host} 前写了用户名或密码，没有去取：它们会留在链接和浏览记录里。请去掉后再试，或先下载文件，再在这里打开。`,
  en: `A user name or a password stands before ${host}, so nothing was fetched: they would stay in links and in the history. Leave them out, or download the file first, then open it here.`,
});

export const httpStatus = (host: string, status: number): Bilingual => ({
  zh: `${host} 回答 ${status}${status === 404 || status === 410 ? '：那里没有这个文件' : ''}。请核对地址，或下载文件后在这里打开。`,
  en: `${host} answered ${status}${status === 404 || status === 410 ? ': there is no such file' : ''}. Check the address, or download the file and open it here.`,
});

export const blockedByServer = (host: string): Bilingual => ({
  zh: `没有能从 ${host} 取得文件。或是连不上，或是该网站不允许别的网页读取它的文件（CORS）。请先下载文件，再在这里打开。`,
  en: `The file could not be fetched from ${host}. Either it cannot be reached, or that site does not let other pages read its files (CORS). Download the file first, then open it here.`,
});

export const tooSlow = (host: string): Bilingual => ({
  zh: `${host} 送来数据太慢（一分钟不到 100 KB，或十分钟还没有送完），没有再等。请稍后再试，或先下载文件，再在这里打开。`,
  en: `${host} is too slow (less than 100 kB in a minute, or not done within ten), so it was given up. Try again later, or download the file first, then open it here.`,
});

export const tooManyFetched = (most: number): Bilingual => ({
  zh: `一个链接最多读取 ${most} 个文件，这里超过了，没有打开。请减少文件，或下载后在这里打开。`,
  en: `One link can bring at most ${most} files, and this one brings more, so nothing was opened. Name fewer, or download them and open them here.`,
});

export const tooMuchFetched = (most: number): Bilingual => ({
  zh: `一个链接的文件合计最多 ${most} MB，这里超过了，没有打开。请减少文件，或只保留需要的行和列。`,
  en: `The files of one link may have ${most} MB together, and these have more, so nothing was opened. Name fewer, or keep only the rows and columns needed.`,
});

export const webPageThere = (host: string): Bilingual => ({
  zh: `${host} 给出的是网页，不是数据文件。请使用文件本身的下载地址。`,
  en: `${host} sent a web page and no data file. Use the download address of the file itself.`,
});

export const notFetchedHere = (): Bilingual => ({
  zh: '单个网页文件不连网络，不能读取网址上的数据。请先下载数据文件，再在这里打开；或在网站上打开这个链接。',
  en: 'This one web page file uses no network, so it reads no data from addresses. Download the file of data and open it here, or open the link on the site.',
});

export const damagedEmbedded = (): Bilingual => ({
  zh: '这个网页文件里的数据已经损坏，无法读取；报告不受影响。请向给你文件的人再要一份。',
  en: 'The data inside this web page file are damaged and cannot be read; the report is not affected. Ask whoever gave you the file for another copy.',
});

export const unreadableKept = (): Bilingual => ({
  zh: '上次的数据是本页的另一个版本保存的，或者已经损坏，这里读不出来，所以显示报告。它还在“打开自己的数据”的列表里，可以在那里删除；请重新打开原来的文件。',
  en: 'The data shown last were kept by another version of this page, or are damaged, and cannot be read here, so the report is shown. They are still in the list under “Open your own data”, where they can be deleted; open the original file again.',
});

export const silentMemory = (): Bilingual => ({
  zh: '浏览器的存储没有回应，保存过的内容这次打不开，也没有删去；请过一会儿重新载入本页。',
  en: "The browser's memory does not answer, so what it keeps cannot be opened now, and was not deleted: load the page again in a while.",
});

export const notDeleted = (): Bilingual => ({
  zh: '浏览器的存储没有回应，还没有删去；请过一会儿再试。',
  en: "The browser's memory does not answer, so nothing was deleted yet: try again in a while.",
});

export const readerFault = ({ zh, en }: Bilingual): Bilingual => ({
  zh: `没有读成：${zh}。页面保持原样；文件若没有动过，请另存为 CSV UTF-8 再试。`,
  en: `The file was not read: ${en}. The page is as it was; if the file is in its place, save it as CSV UTF-8 and try again.`,
});
