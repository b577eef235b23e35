import { afterAll, beforeAll, describe } from 'vitest';
import { isReportShipped, report, SHIPPED_REPORT, SHIPPED_SITE } from '../report.ts';
import { testAnySite } from './any-site.ts';
import { serveFolder } from './server.ts';

let site: Awaited<ReturnType<typeof serveFolder>>;
beforeAll(async () => {
  site = await serveFolder(SHIPPED_SITE);
});
afterAll(() => site.close());

describe('the site that ships', () => {
  const dataset = report(SHIPPED_REPORT);
  const first = dataset.views.slice(0, 1).map(({ id }) => id);
  // All other tests open the panels of the tests' own report, one by one.
  testAnySite({ url: () => site.url, dataset, ...(isReportShipped() ? { opened: first } : {}) });
});
