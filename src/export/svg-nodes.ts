/** An element of an SVG that `drawPicture` or `drawingSvg` wrote. */
export interface SvgNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly SvgNode[];
  /** What stands in it beside its elements. */
  readonly text: string;
}

const TOKEN = /<(?<close>\/)?(?<name>[\w:]+)(?<rest>(?:[^>"]|"[^"]*")*?)(?<empty>\/)?>|(?<text>[^<]+)/g;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Open[];
  text: string;
}

/**
 * Reads our own SVG: well-formed, without comments, CDATA or a doctype, so that no XML parser is needed where there is
 * no DOM. Throws `invalid svg` for anything else.
 */
export function readSvg(svg: string): SvgNode {
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const path: Open[] = [root];
  for (const { groups = {} } of svg.matchAll(TOKEN)) {
    const parent = path.at(-1);
    if (parent === undefined) break;
    if (groups['text'] !== undefined) parent.text += decode(groups['text']);
    else if (groups['close'] !== undefined) close(path, groups['name'] ?? '');
    else open(path, parent, groups);
  }
  const [first] = root.children;
  if (path.length !== 1 || first?.name !== 'svg') throw new RangeError(`invalid svg: ${svg.slice(0, 60)}`);
  return first;
}

function open(path: Open[], parent: Open, groups: Record<string, string | undefined>): void {
  const node: Open = {
    name: groups['name'] ?? '',
    attributes: readAttributes(groups['rest'] ?? ''),
    children: [],
    text: '',
  };
  parent.children.push(node);
  if (groups['empty'] === undefined) path.push(node);
}

function close(path: Open[], name: string): void {
  if (path.pop()?.name !== name) throw new RangeError(`invalid svg: </${name}> closes nothing`);
}

function readAttributes(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name, value]) => [name, decode(value ?? '')]),
  );
}

function decode(text: string): string {
  return text.replace(/&(#x?)?(\w+);/g, (whole, code: string | undefined, name: string) => {
    if (code === undefined) return NAMED[name] ?? whole;
    return String.fromCodePoint(Number.parseInt(name, code === '#x' ? 16 : 10));
  });
}
