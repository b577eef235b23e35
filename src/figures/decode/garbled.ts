import { garbledText } from '../../words/faults/shape-words.ts';
import { type Issue, newIssue } from '../issue.ts';

/** Letters looked at. */
const SAMPLE = 4000;
const LEAST = 3;
/** Of the Han letters of garbled text about half are of one kind, of other text hardly any. */
const SHARE = 0.3;
/** UTF-8 that was read as Windows-1252: Ã¼, å…°. */
const WESTERN = /[ÂÃ][\u0080-\u00bf]|[åæçèé][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘-”•–—˜™š›œžŸ]{2}/g;
/** Letters of which a code page had none. */
const LOST = /(?:^|[,;\t"\n])\?{2,}(?=$|[,;\t"\r\n])/g;

let tangled: ReadonlySet<string> | undefined;

/** What the first two bytes of Han letters in UTF-8 make when they are read as GBK: 鍦, 浜, 鐨; hardly a text has any. */
function tangledLetters(): ReadonlySet<string> {
  if (tangled) return tangled;
  const decoder = new TextDecoder('gbk');
  const leads = Array.from({ length: 6 }, (_, at) => 0xe4 + at);
  const trails = Array.from({ length: 64 }, (_, at) => 0x80 + at);
  tangled = new Set(leads.flatMap((lead) => trails.map((trail) => decoder.decode(Uint8Array.of(lead, trail)))));
  return tangled;
}

/** A text that was saved in another encoding than it was read in, before it came here: nobody can read its names. */
export function findGarbled(text: string): readonly Issue[] {
  const head = text.slice(0, SAMPLE);
  const han = head.match(/\p{Script=Han}/gu) ?? [];
  const own = han.length < LEAST ? [] : han.filter((letter) => tangledLetters().has(letter));
  const isTangled = own.length >= LEAST && own.length >= han.length * SHARE;
  const found = isTangled || (head.match(WESTERN)?.length ?? 0) >= LEAST || (head.match(LOST)?.length ?? 0) >= LEAST;
  return found ? [newIssue('garbled', 'doubtful', garbledText())] : [];
}
