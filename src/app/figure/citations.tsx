import { useEffect, useRef, useState } from 'react';
import type { Dataset, Figure } from '../../figures/dataset.ts';
import { type CitationForm, citationsOf } from '../../panels/figure/citation.ts';
import { figureWordsOf } from '../../words/app/figure-words.ts';
import { useSettings } from '../state/settings.ts';
import { useFigureAddress, useToday } from './figure-address.ts';

const FORMS: readonly CitationForm[] = ['gbt', 'bibtex', 'plain'];

interface Props {
  readonly figure: Figure;
  readonly dataset: Dataset;
  readonly siteUrl: string;
}

/** Shows how a figure is cited in each of the usual forms, to be copied. */
export function Citations({ figure, dataset, siteUrl }: Props) {
  const { lang } = useSettings();
  const words = figureWordsOf(lang);
  const address = useFigureAddress(figure.id, siteUrl);
  const day = useToday();
  const [said, setSaid] = useState('');
  const texts = citationsOf({ figure, dataset, lang, address, day });
  return (
    <>
      {FORMS.map((form) => (
        <Citation key={form} name={words.forms[form]} text={texts[form]} onSaid={setSaid} />
      ))}
      <p className="origin-term" role="status">
        {said}
      </p>
    </>
  );
}

interface CitationProps {
  readonly name: string;
  readonly text: string;
  readonly onSaid: (said: string) => void;
}

function Citation({ name, text, onSaid }: CitationProps) {
  const words = figureWordsOf(useSettings().lang);
  const code = useRef<HTMLPreElement>(null);
  // Without a script nothing is copied.
  const [isLive, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      onSaid(words.copied(name));
    } catch {
      if (code.current !== null) getSelection()?.selectAllChildren(code.current);
      onSaid(words.notCopied);
    }
  };
  return (
    <div className="citation">
      <div className="citation-head">
        <h3>{name}</h3>
        {isLive && (
          <button type="button" className="plain" aria-label={`${words.copy} ${name}`} onClick={copy}>
            {words.copy}
          </button>
        )}
      </div>
      <pre ref={code}>{text}</pre>
    </div>
  );
}
