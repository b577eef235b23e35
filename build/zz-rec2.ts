import number from '@microsoft/recognizers-text-number';
import withUnit from '@microsoft/recognizers-text-number-with-unit';
import { readPassages } from '../tests/text/passages.ts';
import { cpuUsage } from 'node:process';
const t = (f: () => unknown) => { const b = cpuUsage(); f(); const u = cpuUsage(b); return (u.user + u.system) / 1000; };
const all = readPassages('worked').map((p) => p.text);
for (const [culture, is] of [['zh-cn', true], ['en-us', false]] as const) {
  const text = all.filter((x) => /\p{Script=Han}/u.test(x) === is).join('\n');
  const calls = { currency: (x: string) => withUnit.recognizeCurrency(x, culture), dimension: (x: string) => withUnit.recognizeDimension(x, culture), percentage: (x: string) => number.recognizePercentage(x, culture), number: (x: string) => number.recognizeNumber(x, culture) };
  for (const n of [250, 500, 1000, 2000, 4000]) {
    const part = text.slice(0, n);
    console.log(culture, n, Object.entries(calls).map(([k, f]) => `${k} ${t(() => f(part)).toFixed(0)}`).join(', '));
  }
  const part = text.slice(0, 4000);
  const sentences = part.split(/(?<=[。；;!?\n])|(?<=\.)\s(?=[A-Z])/);
  console.log(culture, 'by sentence', sentences.length, Object.entries(calls).map(([k, f]) => `${k} ${t(() => sentences.forEach((s) => f(s))).toFixed(0)}`).join(', '));
}
