import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { chromiumPath } from '../../../scripts/check/chromium.mjs';
import { showcase } from './pages.tsx';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Stylesheet or script as the build makes it. */
async function bundle(path: string): Promise<string> {
  const done = await build({
    absWorkingDir: root,
    entryPoints: [path],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2020',
    write: false,
  });
  return done.outputFiles[0]?.text ?? '';
}

export const assets = async (): Promise<{ css: string; js: string }> => ({
  css: await bundle('src/ui/panji.css'),
  js: await bundle('src/ui/panji.client.ts'),
});

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** The showcase in a real browser under the content security policy of the office, without a server. */
export async function openShowcase(): Promise<{ page(options: BrowserContextOptions): Promise<Page>; close(): Promise<void> }> {
  const { css, js } = await assets();
  const browser: Browser = await chromium.launch({ executablePath: chromiumPath(), args: flags });
  const csp = "default-src 'self'; img-src 'self' data:; script-src 'self'; style-src 'self'";
  return {
    async page(options) {
      const context = await browser.newContext(options);
      await context.route('http://panji.test/**', (route) => {
        const name = new URL(route.request().url()).pathname.slice(1);
        if (name === 'panji.css') return route.fulfill({ contentType: 'text/css', body: css });
        if (name === 'panji.js') return route.fulfill({ contentType: 'text/javascript', body: js });
        const html = showcase[name]?.();
        if (html === undefined) return route.fulfill({ status: 404, body: '' });
        return route.fulfill({
          contentType: 'text/html; charset=utf-8',
          headers: { 'content-security-policy': csp },
          body: `<!doctype html>${html}`,
        });
      });
      return context.newPage();
    },
    close: () => browser.close(),
  };
}
