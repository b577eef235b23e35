import { useEffect, useState } from 'react';
import { reasonOf } from '../../export/refusal.ts';
import { type MatchedTemplate, matchTemplate, templateWarnings } from '../../export/template/open-template.ts';
import { previewTemplate, type TemplatePreview } from '../../export/template/preview.ts';
import { checkTemplateSize } from '../../export/template/read-template.ts';
import { slideTemplateWords } from '../../words/app/slide-template-words.ts';
import { slideKind } from '../../words/export/template-words.ts';
import type { Bilingual, Lang } from '../../words/lang.ts';
import { useSettings } from '../state/settings.ts';
import { SlideMiniature } from './slide-miniature.tsx';
import './template-form.css';
import { forgetTemplate, rememberedTemplate, rememberTemplate } from './template-memory.ts';

interface Shown {
  readonly matched: MatchedTemplate;
  readonly preview: TemplatePreview;
  readonly isKept: boolean;
}

interface Props {
  /** Of the slides to be made. */
  readonly slidesLang: Lang;
  /** Told whether there is a template, whenever that changes. */
  readonly onTemplate: (isThere: boolean) => void;
}

/** The office's template is chosen or dropped; it is shown how slides will stand under it, and it is remembered. */
export default function TemplateForm({ slidesLang, onTemplate }: Props) {
  const { lang } = useSettings();
  const words = slideTemplateWords(lang);
  const [shown, setShown] = useState<Shown | null>(null);
  const [said, setSaid] = useState<Bilingual | null>(null);
  const [isBusy, setBusy] = useState(false);
  /** Whether one is remembered that cannot be used. */
  const [isLost, setLost] = useState(false);
  const say = (sentence: (of: ReturnType<typeof slideTemplateWords>) => string) =>
    setSaid({ zh: sentence(slideTemplateWords('zh')), en: sentence(slideTemplateWords('en')) });
  const show = (next: Shown | null) => {
    setShown(next);
    onTemplate(next !== null);
  };
  const open = async (name: string, bytesOf: () => Promise<Uint8Array>, isNew: boolean) => {
    setBusy(true);
    setSaid(null);
    try {
      const bytes = await bytesOf();
      const matched = await matchTemplate(name, bytes);
      const isKept = !isNew || (await rememberTemplate({ name, bytes }));
      show({ matched, preview: previewTemplate(matched), isKept });
      setLost(false);
    } catch (error) {
      if (!isNew) setLost(true);
      setSaid(reasonOf(error));
    } finally {
      setBusy(false);
    }
  };
  const take = (file: File | undefined) => {
    if (file === undefined || isBusy) return;
    void open(
      file.name,
      async () => {
        checkTemplateSize(file.name, file.size);
        return new Uint8Array(await file.arrayBuffer());
      },
      true,
    );
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is remembered is asked for once
  useEffect(() => {
    void rememberedTemplate().then((known) => {
      if (typeof known === 'string') {
        setLost(known === 'damaged');
        say(({ unread }) => unread[known]);
      } else if (known !== null) void open(known.name, async () => known.bytes, false);
    });
  }, []);
  const forget = async () => {
    const isGone = await forgetTemplate();
    if (isGone) show(null);
    setLost(!isGone && isLost);
    say(({ forgotten, notForgotten }) => (isGone ? forgotten : notForgotten));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is dropped can be chosen by the field, too
    <div
      className="slide-template"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        take(event.dataTransfer.files[0]);
      }}
    >
      <h4>{words.heading}</h4>
      <p>{words.hint}</p>
      <label>
        {words.choose}{' '}
        <input
          type="file"
          accept=".pptx,.potx,.ppsx"
          disabled={isBusy}
          onChange={({ currentTarget }) => {
            take(currentTarget.files?.[0]);
            // The same file may be chosen again.
            currentTarget.value = '';
          }}
        />
      </label>
      <p role="status">{isBusy ? words.reading : said?.[lang]}</p>
      {isLost && shown === null && <Forget forget={() => void forget()} />}
      {shown !== null && <TemplateShown shown={shown} slidesLang={slidesLang} forget={() => void forget()} />}
    </div>
  );
}

function Forget({ forget }: { readonly forget: () => void }) {
  return (
    <button type="button" className="plain" onClick={forget}>
      {slideTemplateWords(useSettings().lang).forget}
    </button>
  );
}

const CM_PER_PT = 2.54 / 72;
const inCm = (points: number): number => Math.round(points * CM_PER_PT * 10) / 10;

function TemplateShown({
  shown: { matched, preview, isKept },
  slidesLang,
  forget,
}: {
  readonly shown: Shown;
  readonly slidesLang: Lang;
  readonly forget: () => void;
}) {
  const { lang } = useSettings();
  const words = slideTemplateWords(lang);
  const { name, widthPt, heightPt, theme } = matched.template;
  const { heading, body, eastAsian } = theme.fonts;
  const fonts = [...new Set([heading, body, eastAsian])].filter((font) => font !== '');
  const warnings = templateWarnings(matched, slidesLang);
  return (
    <div className="slide-template-shown">
      <p>
        <strong>{words.used(name)}</strong> · {words.size(inCm(widthPt), inCm(heightPt))} ·{' '}
        {isKept ? words.kept : words.notKept} <Forget forget={forget} />
      </p>
      <ul className="slide-miniatures">
        {preview.slides.map((slide) => (
          <li key={slide.kind}>
            <SlideMiniature slide={slide} preview={preview} lang={slidesLang} />
            {slideKind(slide.kind, lang)} → {words.under(slide.layout)}
          </li>
        ))}
      </ul>
      <p>
        {words.colors}{' '}
        {Object.entries(theme.palette).map(([slot, color]) => (
          <svg key={slot} viewBox="0 0 20 20" className="slide-swatch" role="img" aria-label={color}>
            <rect width="20" height="20" fill={color} />
          </svg>
        ))}{' '}
        · {words.fonts} {fonts.join(', ')}
      </p>
      {warnings.length > 0 && (
        <>
          <p>{words.unmatched}</p>
          <ul>
            {warnings.map((warning) => (
              <li key={warning.en}>{warning[lang]}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
