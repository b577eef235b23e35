import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame, Page } from 'playwright-core';
import type { HostMessage } from '../../src/panels/embed/embed-message.ts';

/** A page of another origin, as somebody else's site would be; its body is what was last written. */
export async function serveHost(): Promise<{ url: string; write: (body: string) => void; close: () => void }> {
  let body = '';
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    const heard = '<script>heard = []; addEventListener("message", ({ data }) => heard.push(data));</script>';
    const icon = '<link rel="icon" href="data:,">';
    response.end(
      `<!DOCTYPE html><html lang="en"><head><title>Host</title>${icon}${heard}</head><body>${body}</body></html>`,
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    write: (next) => {
      body = next;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The document of the first panel in a page, once it is drawn. */
export async function panelFrame(page: Page, number = 0): Promise<Frame> {
  const handle = await page.locator('iframe').nth(number).elementHandle();
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error(`invalid page: no frame ${number}`);
  await frame.locator('[data-panel][data-state=ready]').waitFor();
  return frame;
}

/** Everything the page has heard of a type. */
export async function heardBy(page: Page, type: string): Promise<Record<string, unknown>[]> {
  return page.evaluate(
    (wanted) =>
      (window as unknown as { heard: Record<string, unknown>[] }).heard.filter((message) => message['type'] === wanted),
    type,
  );
}

/** Says something to the first panel of a page, as the page around it. */
export async function tellPanel(page: Page, message: HostMessage): Promise<void> {
  await page.evaluate(
    (said) => document.querySelector('iframe')?.contentWindow?.postMessage({ shushuo: 1, ...said }, '*'),
    message,
  );
}

/** Waits until what a frame's document says of itself is so. */
export async function documentSays(frame: Frame, name: string, value: string): Promise<void> {
  await frame.waitForFunction(([key, wanted]) => document.documentElement.getAttribute(key) === wanted, [
    name,
    value,
  ] as const);
}
