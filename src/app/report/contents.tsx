import { type FocusEvent, type KeyboardEvent, type MouseEvent, useEffect, useState } from 'react';
import { useIsWide } from '../state/appearance.ts';
import { useLang, useWords } from '../state/settings.ts';
import type { Catalogue } from './catalogue.ts';
import { sectionId } from './topic-section.tsx';

interface Props {
  readonly topics: Catalogue['topics'];
  /** The topic that the overview shows alone, null for all; null itself where the page is read from one to the next. */
  readonly filter: { readonly topic: string | null; readonly onChoose: (topic: string | null) => void } | null;
}

/**
 * Lists the topics: those of a page that is read, with the one being read marked, in a column beside it; those of an
 * overview to choose from, in a line above it. On a small screen the list opens.
 */
export function Contents({ topics, filter }: Props) {
  const words = useWords();
  const lang = useLang();
  const isWide = useIsWide();
  const [isOpened, setIsOpened] = useState(false);
  const isOpen = isWide || isOpened;
  const read = useCurrent(topics.map(({ topic }) => topic.id).join(' '));
  const current = filter === null ? read : filter.topic;
  const follow = (event: MouseEvent, id: string | null) => {
    setIsOpened(false);
    if (filter === null) return;
    event.preventDefault();
    filter.onChoose(id);
  };
  const onLeave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) setIsOpened(false);
  };
  const onKey = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') setIsOpened(false);
  };
  const name = topics.find(({ topic }) => topic.id === current)?.topic.name[lang];
  return (
    <nav className="contents" aria-label={words.contents} onBlur={onLeave} onKeyDown={onKey}>
      <details
        open={isOpen}
        onToggle={({ currentTarget }) => {
          if (!isWide && currentTarget.open !== isOpen) setIsOpened(currentTarget.open);
        }}
      >
        {/* The state opens it: the browser would open it first and tell later, and an Escape in between would be lost. */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button. */}
        <summary
          onClick={(event) => {
            event.preventDefault();
            setIsOpened(!isOpened);
          }}
        >
          {words.contents}
          {name && <span className="contents-now">{name}</span>}
        </summary>
        <ol>
          <li className="contents-all">
            {/* biome-ignore lint/a11y/useValidAnchor: as the other topics', which lead on where there is no script. */}
            <a
              href="#content"
              aria-current={current === null ? 'true' : undefined}
              onClick={(event) => follow(event, null)}
            >
              {words.overview.all}
            </a>
          </li>
          {topics.map(({ topic }) => (
            <li key={topic.id}>
              <a
                href={`#${sectionId(topic.id)}`}
                aria-current={topic.id === current ? (filter === null ? 'location' : 'true') : undefined}
                onClick={(event) => follow(event, topic.id)}
              >
                {topic.name[lang]}
              </a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}

/** Finds the topic that stands in the upper third of the window; null above the first. */
function useCurrent(ids: string): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  useEffect(() => {
    const inside = new Set<string>();
    const order = ids.split(' ');
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) inside.add(target.id);
          else inside.delete(target.id);
        }
        setCurrent(order.find((id) => inside.has(sectionId(id))) ?? null);
      },
      { rootMargin: '-20% 0px -66% 0px' },
    );
    for (const id of order) {
      const section = document.getElementById(sectionId(id));
      if (section) observer.observe(section);
    }
    return () => observer.disconnect();
  }, [ids]);
  return current;
}
