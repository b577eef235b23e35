import { useState } from 'react';
import { type EmbedLook, embedAddress, isLocal } from '../../panels/embed/embed-address.ts';
import { EMBED_WAYS, type Embedding, formatSnippet } from '../../panels/embed/snippets.ts';
import type { Panel } from '../../panels/panel.ts';
import { embedWordsOf } from '../../words/app/embed-words.ts';
import type { Lang } from '../../words/lang.ts';
import { Dialog } from '../controls/dialog.tsx';
import { Check, LANGUAGE_NAMES, OneOf, ViewField } from '../controls/fields.tsx';
import { siteAddress } from '../state/page-context.ts';
import { useSettings } from '../state/settings.ts';
import { EmbedCode } from './embed-code.tsx';
import { EmbedPreview } from './embed-preview.tsx';

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
          shown={{ address: embedAddress(site, panel.id, lang, look) }}
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
          <ViewField panel={panel} chosen={look.view} onChoose={(view) => change({ view })} />
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

function Ways({ embedding }: { readonly embedding: Embedding }) {
  const words = embedWordsOf(useSettings().lang);
  const [said, setSaid] = useState('');
  return (
    <>
      {EMBED_WAYS.map((way) => (
        <EmbedCode
          key={way}
          name={words.ways[way]}
          needs={words.needs[way]}
          code={formatSnippet(way, embedding)}
          onSaid={setSaid}
        />
      ))}
      <p className="embed-said" role="status">
        {said}
      </p>
    </>
  );
}
