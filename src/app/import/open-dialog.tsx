import { type FormEvent, useEffect, useId, useState } from 'react';
import { oneFileWordsOf } from '../../words/app/one-file-words.ts';
import { userDataPageWordsOf } from '../../words/app/user-data-page-words.ts';
import { fetchedAhead } from '../controls/ahead.ts';
import { Dialog } from '../controls/dialog.tsx';
import { whileLoaded } from '../controls/while-loaded.ts';
import { forgetReview, recallReview } from '../review/kept-review.ts';
import { useSettings } from '../state/settings.ts';
import { hasEmbeddedUserData, IS_ONE_FILE } from '../state/site-files.ts';
import { openAddresses, openEmbedded, openReview, openText } from './import-store.ts';
import { KeptList } from './kept-list.tsx';
import { saveTemplate } from './template.ts';

interface Props {
  readonly pick: () => void;
  readonly onClose: () => void;
}

/** Offers the ways in for data of the reader's own, beside dropping them on the page. */
export function OpenDialog({ pick, onClose }: Props) {
  const { lang } = useSettings();
  const words = userDataPageWordsOf(lang).dialog;
  return (
    <Dialog heading={words.heading} onClose={onClose}>
      <p>{words.lead}</p>
      <section className="export-way">
        <button type="button" className="strong" onClick={pick}>
          {words.pick}
        </button>
        <p>{words.pickHint}</p>
      </section>
      {IS_ONE_FILE && hasEmbeddedUserData() && <Embedded />}
      <PasteForm />
      <TextWay />
      {IS_ONE_FILE ? <NoAddress /> : <AddressForm />}
      <KeptList />
      <section className="export-way">
        <h3>{words.templates}</h3>
        <p>{words.templatesHint}</p>
        <div className="export-actions">
          <button type="button" className="plain" onClick={() => saveTemplate('figures', lang)}>
            {words.figuresTemplate}
          </button>
          <button type="button" className="plain" onClick={() => saveTemplate('table', lang)}>
            {words.tableTemplate}
          </button>
        </div>
      </section>
    </Dialog>
  );
}

/** Opens the data that came inside the page itself. */
function Embedded() {
  const words = oneFileWordsOf(useSettings().lang);
  return (
    <section className="export-way">
      <h3>{words.heldHeading}</h3>
      <p>{words.heldHint}</p>
      <button type="button" className="plain" onClick={() => void openEmbedded()}>
        {words.heldOpen}
      </button>
    </section>
  );
}

function PasteForm() {
  const words = userDataPageWordsOf(useSettings().lang).dialog;
  const id = useId();
  const [text, setText] = useState('');
  const read = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') void openText(text);
  };
  return (
    <form className="export-way" onSubmit={read}>
      <h3>
        <label htmlFor={id}>{words.paste}</label>
      </h3>
      <textarea
        id={id}
        rows={4}
        placeholder={words.pasteHint}
        value={text}
        spellCheck={false}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <button type="submit" className="plain">
        {words.read}
      </button>
    </form>
  );
}

const REVIEW_AHEAD = fetchedAhead(() => import('../review/review-dialog.tsx'));

/** Tells that sentences are read, too, and goes on with those read last. */
function TextWay() {
  const words = userDataPageWordsOf(useSettings().lang).dialog;
  const [kept, setKept] = useState<Awaited<ReturnType<typeof recallReview>>>(null);
  useEffect(() => whileLoaded(recallReview(), setKept), []);
  return (
    <section className="export-way" {...REVIEW_AHEAD}>
      <h3>{words.review}</h3>
      <p>{words.reviewHint}</p>
      {kept !== null && typeof kept === 'object' && (
        <button type="button" className="plain" onClick={() => void openReview()}>
          {words.goOn(kept.name)}
        </button>
      )}
      {kept === 'damaged' && (
        <p>
          {words.keptUnreadable}{' '}
          <button
            type="button"
            className="plain"
            aria-label={words.removeNamed(words.untitled)}
            onClick={async () => setKept((await forgetReview()) ? null : kept)}
          >
            {words.remove}
          </button>
        </p>
      )}
    </section>
  );
}

function AddressForm() {
  const words = userDataPageWordsOf(useSettings().lang).dialog;
  const id = useId();
  const [address, setAddress] = useState('');
  const fetchIt = (event: FormEvent) => {
    event.preventDefault();
    if (address.trim() !== '') void openAddresses([address.trim()]);
  };
  return (
    <form className="export-way" onSubmit={fetchIt} noValidate>
      <h3>
        <label htmlFor={id}>{words.address}</label>
      </h3>
      <div className="user-data-line">
        <input
          id={id}
          type="url"
          placeholder={words.addressHint}
          value={address}
          onChange={({ currentTarget }) => setAddress(currentTarget.value)}
        />
        <button type="submit" className="plain">
          {words.fetch}
        </button>
      </div>
    </form>
  );
}

/** Says in the one file that it fetches nothing. */
function NoAddress() {
  const { lang } = useSettings();
  return (
    <section className="export-way">
      <h3>{userDataPageWordsOf(lang).dialog.address}</h3>
      <p>{oneFileWordsOf(lang).noAddress}</p>
    </section>
  );
}
