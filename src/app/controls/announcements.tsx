import { announcement } from '../state/announcement.ts';
import { useStore } from '../state/use-store.ts';

/** Reads changes out where a screen reader listens, see `announce`. */
export const Announcements = () => (
  <p className="unseen" role="status">
    {useStore(announcement, announcement.now, () => '')}
  </p>
);
