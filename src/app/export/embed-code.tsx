import { type ReactNode, useRef } from 'react';
import { embedWordsOf } from '../../words/app/embed-words.ts';
import './embed-dialog.css';
import { useSettings } from '../state/settings.ts';

interface Props {
  readonly name: string;
  readonly needs: string;
  /** Blank while it is on its way. */
  readonly code: string;
  readonly onSaid: (said: string) => void;
  /** What has to be saved for it. */
  readonly children?: ReactNode;
}

/** Of a long code the rest is scrolled to. */
const MOST_LINES = 8;

/** One way to embed: what it needs, and the code to copy. */
export function EmbedCode({ name, needs, code, onSaid, children }: Props) {
  const words = embedWordsOf(useSettings().lang);
  const field = useRef<HTMLTextAreaElement>(null);
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
        <button type="button" className="plain" disabled={code === ''} aria-label={words.copyOf(name)} onClick={copy}>
          {words.copy}
        </button>
      </div>
      <p className="embed-hint">{needs}</p>
      {children}
      <textarea
        ref={field}
        readOnly
        spellCheck={false}
        aria-label={words.code(name)}
        rows={Math.min(MOST_LINES, Math.max(2, code.split('\n').length))}
        value={code}
      />
    </section>
  );
}
