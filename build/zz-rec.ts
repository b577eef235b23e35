import number from '@microsoft/recognizers-text-number';
import withUnit from '@microsoft/recognizers-text-number-with-unit';
import { readPassages } from '../tests/text/passages.ts';
import { RENDERINGS } from '../tests/text/renderings.ts';
import { cpuUsage } from 'node:process';
const t = (f: () => unknown) => { const b = cpuUsage(); f(); const u = cpuUsage(b); return (u.user + u.system) / 1000; };
for (const [rendering, render] of Object.entries(RENDERINGS)) {
  let total = [0, 0, 0, 0];
  const t0 = Date.now();
  let n = 0;
  const slow: string[] = [];
  for (const passage of [...readPassages('worked'), ...readPassages('aside')]) {
    if (Date.now() - t0 > 100000) break;
    n += 1;
    const { text } = render(passage.text);
    const culture = /\p{Script=Han}/u.test(text) ? 'zh-cn' : 'en-us';
    const times = [
      t(() => withUnit.recognizeCurrency(text, culture)),
      t(() => withUnit.recognizeDimension(text, culture)),
      t(() => number.recognizePercentage(text, culture)),
      t(() => number.recognizeNumber(text, culture)),
    ];
    total = total.map((x, i) => x + (times[i] ?? 0));
    const sum = times.reduce((a, b) => a + b, 0);
    if (sum > 1500) slow.push(`${passage.id} ${text.length} ${culture}: ${times.map((x) => x.toFixed(0)).join(' ')}`);
  }
  console.log(rendering, n, 'passages', total.map((x) => x.toFixed(0)).join(' '), 'wall', Date.now() - t0);
  console.log(slow.slice(0, 30).join('\n'));
}
