import { type ReactNode, useEffect, useId, useRef } from 'react';
import { savingWordsOf } from '../../words/app/saving-words.ts';
import { useSettings } from '../state/settings.ts';

interface Props {
  readonly heading: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Opens a dialog over the page; the browser keeps the focus in it and closes it on Escape. */
export function Dialog({ heading, onClose, children }: Props) {
  const words = savingWordsOf(useSettings().lang);
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="export-dialog" aria-labelledby={id} onClose={onClose}>
      <div className="export-dialog-head">
        <h2 id={id}>{heading}</h2>
        <button type="button" className="plain" onClick={() => dialog.current?.close()}>
          {words.close}
        </button>
      </div>
      {children}
    </dialog>
  );
}
