import { IS_ONE_FILE } from './site-files.ts';
import { filesIn, type SentFile, type UserDataSource } from './user-data-messages.ts';

/**
 * Files as they are sent to a worker. On the site they go unread, and the worker reads them. The one file starts its
 * workers from a blob, and in WebKit such a worker may read no other blob, so it sends their bytes.
 */
export const sentFiles = async (sources: readonly UserDataSource[]): Promise<readonly SentFile[]> =>
  IS_ONE_FILE ? filesIn(sources) : sources;
