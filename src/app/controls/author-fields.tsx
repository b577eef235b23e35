import { type ReaderChoices, withChoice } from '../../figures/mapping/reader-choices.ts';
import type { Panel } from '../../panels/panel.ts';
import { mappingWordsOf } from '../../words/app/mapping-words.ts';
import { useSettings } from '../state/settings.ts';
import './author.css';

interface Props {
  readonly chosen: ReaderChoices;
  /** As it is drawn now: where nothing is typed its own words stand in the fields, greyed. */
  readonly panel: Panel | null;
  readonly onChoose: (chosen: ReaderChoices) => void;
}

const MOST_LETTERS = 300;
const MOST_REMARKS = 10;

/** Takes the author's own words for headline, subtitle, source and notes; a blank field leaves what is written of the numbers. */
export function AuthorFields({ chosen, panel, onChoose }: Props) {
  const words = mappingWordsOf(useSettings().lang);
  const put = (name: 'headline' | 'subtitle' | 'source', text: string): void =>
    onChoose(withChoice(chosen, name, text.trim() === '' ? undefined : text));
  const putRemarks = (text: string): void => {
    const lines = text.split('\n').slice(0, MOST_REMARKS);
    // A line begun with the Enter key is there before anything stands in it.
    onChoose(withChoice(chosen, 'remark', lines.some((line) => line.trim() !== '') ? lines : undefined));
  };
  const field = (name: 'headline' | 'subtitle' | 'source', placeholder: string | undefined) => (
    <label className="author-field">
      {words[name]}
      <input
        name={name}
        value={chosen[name] ?? ''}
        placeholder={placeholder}
        maxLength={MOST_LETTERS}
        onChange={({ currentTarget }) => put(name, currentTarget.value)}
      />
    </label>
  );
  return (
    <details className="author-fields" open={hasWords(chosen)}>
      <summary>{words.author}</summary>
      {field('headline', panel?.headline)}
      {field('subtitle', panel?.subtitle)}
      {field('source', panel?.source.replace(/^[^:：]+[:：]\s*/, ''))}
      <label className="author-field">
        {words.remark}
        <textarea
          name="remark"
          rows={2}
          value={(chosen.remark ?? []).join('\n')}
          maxLength={MOST_LETTERS * MOST_REMARKS}
          onChange={({ currentTarget }) => putRemarks(currentTarget.value)}
        />
      </label>
      <p>{words.authorBlank}</p>
    </details>
  );
}

const hasWords = ({ headline, subtitle, source, remark }: ReaderChoices): boolean =>
  [headline, subtitle, source, remark].some((one) => one !== undefined);

/** Choices without lines of notes in which nothing stands. */
export function tidied(chosen: ReaderChoices): ReaderChoices {
  const said = (chosen.remark ?? []).filter((line) => line.trim() !== '');
  return withChoice(chosen, 'remark', said.length > 0 ? said : undefined);
}
