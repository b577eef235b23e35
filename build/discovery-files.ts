import type { Plugin } from 'vite';
import { formatSitemap, readSiteUrl } from './discovery.ts';

/**
 * Writes what machines look for beside the pages: an oEmbed file for each panel and language and, where `SITE_URL` says
 * where the site will stand, a sitemap. A `robots.txt` is read at the root of a host only, so it is written only there.
 */
export function discoveryFiles(): Plugin {
  let root = '';
  return {
    name: 'shushuo:discovery',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    async generateBundle() {
      const siteUrl = readSiteUrl(process.env['SITE_URL']);
      const emit = (fileName: string, source: string) => this.emitFile({ type: 'asset', fileName, source });
      const { oembedFiles } = await import('./oembed.ts');
      const { readReport } = await import('./report.ts');
      const { dataset } = await readReport(root);
      if (dataset === null) return;
      const { files, panels } = oembedFiles(dataset, siteUrl);
      for (const [fileName, source] of files) emit(fileName, source);
      if (siteUrl === null) {
        this.info('SITE_URL is not set: addresses in the built pages are relative, and there is no sitemap');
        return;
      }
      emit('sitemap.xml', formatSitemap(panels, siteUrl));
      if (new URL(siteUrl).pathname === '/')
        emit('robots.txt', `User-agent: *\nAllow: /\n\nSitemap: ${siteUrl}sitemap.xml\n`);
    },
  };
}
