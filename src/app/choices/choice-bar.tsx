import { useEffect, useRef } from 'react';
import { NO_CHOICES } from '../../figures/mapping/reader-choices.ts';
import { choiceFieldWordsOf } from '../../words/app/choice-field-words.ts';
import { useSettings } from '../state/settings.ts';
import { ChoiceFields, type ChoiceFieldsProps, withHighlight } from './choice-fields.tsx';
import { noteControl, returnToControl } from './remembered.ts';
import { useClickInChart } from './use-click-in-chart.ts';

/** The choices of a chart beside it: each is drawn at once. */
export default function ChoiceBar({ onChoose, ...props }: ChoiceFieldsProps) {
  const words = choiceFieldWordsOf(useSettings().lang);
  const fields = useRef<HTMLElement>(null);
  useEffect(() => {
    if (fields.current !== null) returnToControl(fields.current);
  }, []);
  const choose: ChoiceFieldsProps['onChoose'] = (chosen) => {
    if (fields.current !== null) noteControl(fields.current);
    onChoose(chosen);
  };
  useClickInChart(props.panel, (name) => choose(withHighlight(props.chosen, name)));
  return (
    <section ref={fields} className="choice-bar" aria-label={words.region}>
      <ChoiceFields {...props} onChoose={choose} />
      {Object.keys(props.chosen).length > 0 && (
        <button type="button" className="plain" onClick={() => choose(NO_CHOICES)}>
          {words.clear}
        </button>
      )}
    </section>
  );
}
