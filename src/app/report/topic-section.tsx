import { memo, Suspense } from 'react';
import type { Dataset, Topic, View } from '../../figures/dataset.ts';
import { useLang } from '../state/settings.ts';
import { PanelCard } from './panel-card.tsx';

interface Props {
  readonly topic: Topic;
  readonly views: readonly View[];
  readonly dataset: Dataset;
  /** Whether its panel is the only one of the overview. */
  readonly isSole: boolean;
  /** Whether the overview shows another topic alone. */
  readonly isHidden: boolean;
}

/** Makes the id of a topic's section; panels keep the plain ids. */
export const sectionId = (topic: string): string => `topic-${topic}`;

export function TopicSection({ topic, views, dataset, isSole, isHidden }: Props) {
  const lang = useLang();
  const id = sectionId(topic.id);
  const [first, ...rest] = views;
  return (
    <section className="topic" id={id} aria-labelledby={`${id}-name`} hidden={isHidden}>
      {/* On paper a heading stays with what it heads; Firefox keeps together only what is one box. */}
      <div className="topic-start">
        <h2 id={`${id}-name`}>{topic.name[lang]}</h2>
        <p className="topic-lead">{topic.lead[lang]}</p>
        {first && <Slice view={first} dataset={dataset} isSole={isSole} />}
      </div>
      {rest.map((view) => (
        <Slice key={view.id} view={view} dataset={dataset} />
      ))}
    </section>
  );
}

interface SliceProps extends Pick<Props, 'dataset'>, Partial<Pick<Props, 'isSole'>> {
  readonly view: View;
}

/**
 * Brings a panel of a built page to life by itself, when nothing else is to be done: what lies between two boundaries is
 * hydrated in slices that let the reader's hand through, and first where it touches.
 */
const Slice = memo(({ view, dataset, isSole = false }: SliceProps) => (
  <Suspense fallback={null}>
    <PanelCard view={view} dataset={dataset} isSole={isSole} />
  </Suspense>
));
