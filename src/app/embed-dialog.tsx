import { useRef, useState } from 'react';
import type { Mode } from '../figures/dataset.ts';
import { type EmbedLook, embedAddress } from '../panels/embed-address.ts';
import type { Panel } from '../panels/panel.ts';
import { EMBED_WAYS, type Embedding, formatSnippet } from '../panels/snippets.ts';
import { type EmbedWay, embedWordsOf } from '../words/embed-words.ts';
import type { Lang } from '../words/lang.ts';
import { termsOf } from '../words/terms.ts';
import { Dialog } from './dialog.tsx';
import { EmbedPreview } from './embed-preview.tsx';
import './embed-dialog.css';
import { Check, LANGUAGE_NAMES, OneOf } from './fields.tsx';
import { siteAddress } from './place.ts';
import { useSettings } from './settings.ts';

interface Props {
  readonly panel: Panel;
  readonly onClose: () => void;
}

type Theme = 'auto' | 'light' | 'dark';

/** Everything that can be chosen about an embedded panel, the panel as it will be, and the code for five ways to it. */
export function EmbedDialog({ panel, onClose }: Props) {
  const settings = useSettings();
  const words = embedWordsOf(settings.lang);
  const [lang, setLang] = useState<Lang>(settings.lang);
  const [look, setLook] = useState<EmbedLook>({
    theme: 'auto',
    view: settings.view === null ? '' : (panel.mode ?? ''),
    transparent: false,
    plain: false,
    static: false,
  });
  const [height, setHeight] = useState('');
  const [title, setTitle] = useState(panel.headline);
  const change = (part: Partial<EmbedLook>) => setLook({ ...look, ...part });
  const site = siteAddress('');
  const heightPx = Number(height) >= 1 ? Math.round(Number(height)) : null;
  const embedding: Embedding = { site, id: panel.id, headline: title, lang, look, heightPx };
  return (
    <Dialog heading={words.heading} onClose={onClose}>
      <div className="export-columns">
        <EmbedPreview
          address={embedAddress(site, panel.id, lang, look)}
          headline={title}
          isTransparent={look.transparent}
          onTitle={setTitle}
        />
        <div className="export-fields">
          <OneOf label={words.language} options={LANGUAGE_NAMES} chosen={lang} onChoose={setLang} />
          <OneOf<Theme>
            label={words.theme}
            options={(['auto', 'light', 'dark'] as const).map((theme) => [theme, words.themes[theme]])}
            chosen={look.theme || 'auto'}
            onChoose={(theme) => change({ theme })}
          />
          {panel.modes.length > 1 && (
            <OneOf<Mode | ''>
              label={words.view}
              options={[
                ['', words.ownView],
                ...panel.modes.map((mode) => [mode, termsOf(settings.lang).mode[mode]] as const),
              ]}
              chosen={look.view}
              onChoose={(view) => change({ view })}
            />
          )}
          <Check label={words.plain} isChecked={look.plain} onChange={(plain) => change({ plain })} />
          <Check
            label={words.transparent}
            isChecked={look.transparent}
            onChange={(transparent) => change({ transparent })}
          />
          <label className="embed-height">
            {words.height}
            <input
              type="number"
              min={180}
              max={4000}
              value={height}
              onChange={({ target }) => setHeight(target.value)}
            />
          </label>
          <p className="embed-hint">{words.heightHint}</p>
        </div>
      </div>
      {isLocal(site) && <p role="note">{words.local}</p>}
      <Ways embedding={embedding} />
    </Dialog>
  );
}

/** Addresses that nobody else can open. */
const isLocal = (site: string): boolean =>
  /^(localhost|\[?::1\]?|127\.|10\.|192\.168\.|$)/.test(new URL(site).hostname);

function Ways({ embedding }: { readonly embedding: Embedding }) {
  const [said, setSaid] = useState('');
  return (
    <>
      {EMBED_WAYS.map((way) => (
        <Way key={way} way={way} code={formatSnippet(way, embedding)} onSaid={setSaid} />
      ))}
      <p className="embed-said" role="status">
        {said}
      </p>
    </>
  );
}

interface WayProps {
  readonly way: EmbedWay;
  readonly code: string;
  readonly onSaid: (said: string) => void;
}

function Way({ way, code, onSaid }: WayProps) {
  const words = embedWordsOf(useSettings().lang);
  const field = useRef<HTMLTextAreaElement>(null);
  const name = words.ways[way];
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code);
      onSaid(words.copied(name));
    } catch {
      field.current?.focus();
      field.current?.select();
      onSaid(words.noClipboard);
    }
  };
  return (
    <section className="embed-way">
      <div className="embed-way-head">
        <h3>{name}</h3>
        <button type="button" className="plain" aria-label={words.copyOf(name)} onClick={copy}>
          {words.copy}
        </button>
      </div>
      <p className="embed-hint">{words.needs[way]}</p>
      <textarea
        ref={field}
        readOnly
        spellCheck={false}
        aria-label={words.code(name)}
        rows={Math.max(2, code.split('\n').length)}
        value={code}
      />
    </section>
  );
}
