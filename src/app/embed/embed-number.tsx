import { panelPath } from '../../panels/embed/address.ts';
import type { Panel } from '../../panels/panel.ts';
import { embedWordsOf } from '../../words/app/embed-words.ts';
import { useSettings } from '../state/settings.ts';

interface Props {
  readonly panel: Panel;
  /** The way to the site's root. */
  readonly root: string;
}

/** Facts that hold words of the report and not a number in the chart's own form. */
const IN_WORDS = /^(as-stated|mention-\d+)$/;

/** Says the panel's first number, if it has one, and leads to the whole panel: what a frame shows that has no room for the chart. */
export function EmbedNumber({ panel, root }: Props) {
  const { lang } = useSettings();
  const [point] = panel.points;
  const fact = point?.facts.find(({ id }) => !IN_WORDS.test(id));
  return (
    <div className="embed-number">
      {point && fact && (
        <p>
          <strong>{fact.text}</strong> <span>{point.title}</span>
        </p>
      )}
      <a href={root + panelPath(panel.id, lang)} target="_blank" rel="noopener">
        {embedWordsOf(lang).whole}
      </a>
    </div>
  );
}
