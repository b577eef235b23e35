import type { Box } from '../../charts/option.ts';
import { alikeAccents, hardlySeen, masterChosen, noChineseFont } from '../../words/export/template-words.ts';
import type { Bilingual, Lang } from '../../words/lang.ts';
import type { SlideTemplate } from '../export-request.ts';
import { WIDER } from '../native/slide-type.ts';
import type { DeckTemplate } from '../pptx/deck-template.ts';
import type { LayoutName } from '../pptx/slide-layouts.ts';
import type { TemplateLook } from '../pptx/template-look.ts';
import { emptiedTemplate } from './fill-template.ts';
import { areaOf, type MatchedLayout, matchLayouts } from './match-layouts.ts';
import { readTemplate, type Template } from './read-template.ts';
import { matchColors, type TemplateColors } from './template-colors.ts';
import type { TemplateLayout, TemplatePlace } from './template-places.ts';
import { readTheme } from './template-theme.ts';

/** A template with all that is known of how slides look under it. */
export interface MatchedTemplate {
  readonly template: Template;
  readonly look: TemplateLook;
  readonly colors: TemplateColors;
  /** Which of its layouts stands for each of ours. */
  readonly layouts: readonly { readonly name: LayoutName; readonly theirs: TemplateLayout }[];
  /** What could not be matched. */
  readonly warnings: readonly Bilingual[];
}

/** Of our slides; larger ones are as ours on the wall, with larger type. */
const LEAST = { widthPt: 720, heightPt: 540 } as const;

/** Reads a template and finds in it what our slides need; throws a `Refusal` as `readTemplate` does. */
export async function matchTemplate(name: string, bytes: Uint8Array): Promise<MatchedTemplate> {
  const template = await readTemplate(name, bytes);
  const scale = Math.min(template.widthPt / LEAST.widthPt, template.heightPt / LEAST.heightPt);
  const size = { widthPt: template.widthPt / scale, heightPt: template.heightPt / scale };
  const matched = matchLayouts(
    template.layouts.map((layout) => scaledLayout(layout, 1 / scale)),
    size,
  );
  const panel = matched.find(({ layout }) => layout.name === 'panel') as MatchedLayout;
  const theme = readTheme(template.file, template.master, panel.theirs.colorMap);
  const colors = matchColors(theme, panel.theirs.ground, bodyPlace(panel.theirs));
  const look: TemplateLook = {
    name,
    ...size,
    scale,
    typeScale: typeScaleOf(template.theme.fonts.body),
    ground: colors.isDark ? 'dark' : 'light',
    area: areaOf(panel, size),
    layouts: matched.map(({ layout }) => layout),
    colors: colors.colors,
    palette: theme.palette,
  };
  const warnings = [
    ...(template.chosen === null ? [] : [masterChosen(template.chosen)]),
    ...matched.flatMap((one) => one.warnings),
    ...(colors.unseen.length === 0 ? [] : [hardlySeen(colors.unseen.map((slot) => slot.slice(-1)))]),
    ...(colors.alike.length === 0 ? [] : [alikeAccents(colors.alike.map((slot) => slot.slice(-1)))]),
  ];
  return {
    template,
    look,
    colors,
    layouts: matched.map(({ layout, theirs }) => ({ name: layout.name, theirs })),
    warnings,
  };
}

/** The place whose words say how words stand out there. */
const bodyPlace = ({ places }: TemplateLayout): TemplatePlace | null =>
  places.find(({ type }) => ['', 'obj', 'body', 'chart', 'subTitle'].includes(type)) ??
  places.find(({ type }) => type === 'title' || type === 'ctrTitle') ??
  null;

function scaledLayout(layout: TemplateLayout, by: number): TemplateLayout {
  const scaledBox = ({ x, y, width, height }: Box): Box => ({
    ...{ x: x * by, y: y * by },
    ...{ width: width * by, height: height * by },
  });
  const places = layout.places.map(({ box, sizePt, room, ...place }): TemplatePlace => {
    return {
      ...place,
      box: box && scaledBox(box),
      sizePt: sizePt * by,
      room: { width: room.width * by, height: room.height * by },
    };
  });
  return { ...layout, places, marks: layout.marks.map(scaledBox) };
}

/** All that is to be said of slides in a language. */
export function templateWarnings({ template, warnings }: MatchedTemplate, lang: Lang): Bilingual[] {
  return lang === 'zh' && template.theme.fonts.eastAsian === '' ? [...warnings, noChineseFont()] : [...warnings];
}

/** Fonts that run much wider than ours, and how much; what is laid out on slides allows for `WIDER`. */
const WIDE: readonly (readonly [name: RegExp, width: number])[] = [
  [/^(verdana|dejavu sans|bitstream vera)/i, 1.22],
  [/^(century gothic|avant ?garde|lucida (sans|console)|bookman|montserrat)/i, 1.16],
  [/^(arial black|impact wide|copperplate|courier|consolas)/i, 1.26],
];

const typeScaleOf = (font: string): number => Math.min(1, WIDER / (WIDE.find(([name]) => name.test(font))?.[1] ?? 1));

/** A template as decks come under it. */
export async function openTemplate({ name, bytes }: SlideTemplate, lang: Lang): Promise<DeckTemplate> {
  const matched = await matchTemplate(name, bytes);
  const { template, look } = matched;
  const warnings = templateWarnings(matched, lang);
  return { look, warnings, file: emptiedTemplate(template) };
}
