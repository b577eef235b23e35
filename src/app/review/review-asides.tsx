import { type FormEvent, useId, useState } from 'react';
import { reviewWordsOf } from '../../words/app/review-words.ts';
import { useSettings } from '../state/settings.ts';
import { findWords, type ReviewSession } from './review-session.ts';
import { carryOut } from './review-store.ts';

interface Props {
  readonly session: ReviewSession;
}

/** Adds a figure by its words, and lists the numbers set aside: each with its reason, and a way back. */
export function ReviewAsides({ session }: Props) {
  const { lang } = useSettings();
  const words = reviewWordsOf(lang);
  const { text, review } = session;
  return (
    <>
      <AddForm session={session} />
      <details className="review-asides">
        <summary>
          {words.asides} ({review.asides.length})
        </summary>
        <p>{words.asidesHint}</p>
        <ul>
          {review.asides.map(({ span, reason }) => (
            <li key={span.join('-')}>
              <span lang="zh">
                {around(text, span[0] - NEAR, span[0])}
                <b>{text.slice(...span)}</b>
                {around(text, span[1], span[1] + NEAR)}
              </span>
              <small>{words.reason[reason]}</small>
              <button
                type="button"
                className="plain"
                aria-label={words.isFigureOf(text.slice(...span))}
                onClick={() => carryOut({ do: 'add', at: span })}
              >
                {words.isFigure}
              </button>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

/** So many characters before and behind a number tell what it is. */
const NEAR = 8;

const around = (text: string, start: number, end: number): string =>
  text.slice(Math.max(0, start), end).replace(/\s+/g, ' ');

/** The way by keyboard to what selecting does by hand. */
function AddForm({ session }: Props) {
  const words = reviewWordsOf(useSettings().lang);
  const [phrase, setPhrase] = useState('');
  const [fault, setFault] = useState('');
  const id = useId();
  const add = (event: FormEvent) => {
    event.preventDefault();
    const at = findWords(session, phrase);
    if (at === null) return setFault(words.notFound);
    setFault('');
    if (carryOut({ do: 'add', at })) setPhrase('');
  };
  return (
    <form className="review-add" onSubmit={add}>
      <label htmlFor={id}>{words.addLabel}</label>
      <input
        id={id}
        type="text"
        lang="zh"
        placeholder={words.addHint}
        value={phrase}
        spellCheck={false}
        onChange={({ currentTarget }) => setPhrase(currentTarget.value)}
      />
      <button type="submit" className="plain">
        {words.add}
      </button>
      {fault !== '' && <p role="alert">{fault}</p>}
    </form>
  );
}
