import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A run of type as pdf.js finds it, in points from the lower left. */
interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly widthPt: number;
  readonly sizePt: number;
}

export interface ReadPage {
  readonly size: readonly [number, number];
  readonly runs: readonly Run[];
  /** All runs in the order of the file. */
  readonly text: string;
  /** Elements of the structure tree in reading order: `Figure`, with its alt text. */
  readonly elements: readonly { readonly role: string; readonly alt: string | undefined }[];
  /** Names of the destinations that links lead to. */
  readonly links: readonly string[];
  /** Addresses that links lead out to. */
  readonly addresses: readonly string[];
}

export interface ReadPdf {
  readonly pages: readonly ReadPage[];
  readonly outline: readonly { readonly title: string; readonly items: readonly { readonly title: string }[] }[];
  /** Where all entries of the outline lead, in their order: a page, from 1, and points from its left and its top. */
  readonly bookmarks: readonly {
    readonly title: string;
    readonly page: number;
    readonly x: number;
    readonly y: number;
  }[];
  /** What pages are called. */
  readonly labels: readonly string[] | null;
  /** Where a named destination lies, as `bookmarks`. */
  readonly placeOf: (name: string) => Promise<{ readonly page: number; readonly x: number; readonly y: number }>;
  readonly info: Readonly<Record<string, unknown>>;
  readonly xmp: string;
  /** Page, from 1, of a named destination. */
  readonly pageOf: (name: string) => Promise<number>;
}

/** Reads a PDF with pdf.js, which shares no line with what wrote it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false }).promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number++) pages.push(await readPage(document, number));
  const { info, metadata } = await document.getMetadata();
  const placeOfArray = async ([page, , x, y]: readonly unknown[]) => {
    const number = (await document.getPageIndex(page as Parameters<typeof document.getPageIndex>[0])) + 1;
    return { page: number, x: Number(x), y: (pages[number - 1]?.size[1] ?? 0) - Number(y) };
  };
  const outline = (await document.getOutline()) ?? [];
  const entries = outline.flatMap((entry) => [entry, ...entry.items]);
  return {
    pages,
    outline,
    bookmarks: await Promise.all(
      entries.map(async ({ title, dest }) => ({ title, ...(await placeOfArray(Array.isArray(dest) ? dest : [])) })),
    ),
    labels: await document.getPageLabels(),
    placeOf: async (name) => placeOfArray((await document.getDestination(name)) ?? []),
    info: Object.fromEntries(Object.entries(info)),
    xmp: metadata?.getRaw() ?? '',
    pageOf: async (name) => {
      const [page] = (await document.getDestination(name)) ?? [];
      return (await document.getPageIndex(page)) + 1;
    },
  };
}

async function readPage(document: PDFDocumentProxy, number: number): Promise<ReadPage> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  const runs = items.flatMap((item): Run[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform;
    return [{ text: item.str, x, y, widthPt: item.width, sizePt: Math.hypot(a, b) }];
  });
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const annotations: { subtype: string; dest?: unknown; url?: string }[] = await page.getAnnotations();
  return {
    size: [right - left, top - bottom],
    runs,
    text: runs.map(({ text }) => text).join(''),
    elements: elementsOf(await page.getStructTree()),
    addresses: annotations.flatMap(({ url }) => url ?? []),
    links: annotations.flatMap(({ subtype, dest }) => (subtype === 'Link' && typeof dest === 'string' ? [dest] : [])),
  };
}

type TreeNode = Awaited<ReturnType<PDFPageProxy['getStructTree']>>;

function elementsOf(node: TreeNode | null): { role: string; alt: string | undefined }[] {
  if (node === null || !('role' in node)) return [];
  const { role } = node;
  const alt = 'alt' in node && typeof node.alt === 'string' ? node.alt : undefined;
  return [{ role, alt }, ...node.children.flatMap((child) => ('role' in child ? elementsOf(child) : []))];
}

/** Runs that leave their page. */
export function outside({ runs, size: [width, height] }: ReadPage): string[] {
  return runs
    .filter(({ x, y, widthPt, sizePt }) => x < 0 || y < 0 || x + widthPt > width + 0.5 || y + sizePt > height)
    .map(({ text }) => text);
}
