import { expect, it, test } from 'vitest';
import { programFault } from '../../src/words/program-fault.ts';

test.each<[thrown: unknown, zh: RegExp, en: RegExp]>([
  [
    new TypeError('Failed to fetch dynamically imported module: https://a/b.js'),
    /有一部分程序没有取到/,
    /could not be fetched/,
  ],
  [new TypeError('error loading dynamically imported module'), /有一部分程序没有取到/, /could not be fetched/],
  [new TypeError('Importing a module script failed.'), /有一部分程序没有取到/, /could not be fetched/],
  [new TypeError('NetworkError when attempting to fetch resource.'), /网络不通/, /network/],
  [new TypeError('Load failed'), /网络不通/, /network/],
  [new DOMException('full', 'QuotaExceededError'), /存储空间已满/, /no room/],
  [new DOMException('gone', 'NotReadableError'), /文件已移动/, /choose it again/],
  [new RangeError('Array buffer allocation failed'), /内存不够/, /memory/],
  [new Error('RangeError: Invalid array length'), /内存不够/, /memory/],
  [new Error('503 /fonts/a.gz'), /服务器答复 503/, /server answered 503/],
  [new DOMException('no', 'NotAllowedError'), /浏览器不允许/, /does not allow/],
])('%s is said by its kind', (thrown, zh, en) => {
  expect(programFault(thrown).zh).toMatch(zh);
  expect(programFault(thrown).en).toMatch(en);
});

it('says of what it does not know no English to readers of Chinese', () => {
  const said = programFault(new RangeError('invalid panel: x'));
  expect(said).toEqual({ zh: '程序出错，请刷新页面后重试', en: 'a fault of the program (invalid panel: x)' });
});
