import { type ReactNode, useEffect, useId, useRef } from 'react';
import { panelPath, reportPath } from '../../panels/embed/address.ts';
import { presentWordsOf } from '../../words/app/present-words.ts';
import { Boundary } from '../controls/boundary.tsx';
import { siteAddress, usePageContext } from '../state/page-context.ts';
import { useSettings } from '../state/settings.ts';
import { AddressCode } from './present-code.tsx';
import type { Slide } from './present-slides.tsx';
import { isStartKeyOn, setStartKey } from './present-start.ts';

interface Props {
  readonly heading: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Shows something over the slide, with a way to close it. */
function Sheet({ heading, onClose, children }: Props) {
  const words = presentWordsOf(useSettings().lang);
  const close = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => close.current?.focus(), []);
  return (
    <section className="present-sheet" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {children}
      <button ref={close} type="button" className="plain" onClick={onClose}>
        {words.close}
      </button>
    </section>
  );
}

/** Lists all keys, and lets the reader turn off the page's own single key. */
export function KeyHelp({ onClose }: { readonly onClose: () => void }) {
  const words = presentWordsOf(useSettings().lang);
  return (
    <Sheet heading={words.helpHeading} onClose={onClose}>
      <dl className="present-keys">
        {words.keys.map(({ keys, text }) => (
          <div key={text}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <label className="present-start-key">
        <input
          type="checkbox"
          defaultChecked={isStartKeyOn()}
          onChange={({ currentTarget }) => setStartKey(currentTarget.checked)}
        />
        {words.startKey}
      </label>
    </Sheet>
  );
}

/** Shows the address of the panel's own page, or of the report, to be scanned. */
export function SlideCode({ slide, onClose }: { readonly slide: Slide; readonly onClose: () => void }) {
  const { lang } = useSettings();
  const words = presentWordsOf(lang);
  const { hasPages } = usePageContext();
  const isPanel = typeof slide.content === 'object' && hasPages;
  const path = isPanel ? panelPath(slide.id, lang) : reportPath(lang);
  return (
    <Sheet heading={isPanel ? words.codeHeading : words.end.scan} onClose={onClose}>
      <Boundary instead={(reason) => <p className="problem">{reason[lang]}</p>}>
        <AddressCode address={siteAddress(path)} />
      </Boundary>
    </Sheet>
  );
}
