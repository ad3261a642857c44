import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { chromiumPath } from '../../scripts/check/chromium.mjs';
import type { Scratch } from '../support/scratch.ts';

export type Weight = { status: number; html: number; css: number; script: number; other: number; requests: number };
export type Paint = { lcp: number; shift: number };

/** An office's bad day: 400 kbit/s, 400 ms, a processor six times slower than this one. */
const LINE = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const SLOWER = 6;

export async function openChromium(scratch: Scratch): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  scratch.later(() => browser.close());
  return browser;
}

/** What one page costs on the wire, headers included, in a window of this context. */
export async function weigh(context: BrowserContext, url: string): Promise<Weight> {
  const page = await context.newPage();
  try {
    const wire = await context.newCDPSession(page);
    const weight: Weight = { status: 0, html: 0, css: 0, script: 0, other: 0, requests: 0 };
    await countBytes(wire, weight);
    const answer = await page.goto(url, { waitUntil: 'networkidle' });
    weight.status = answer?.status() ?? 0;
    return weight;
  } finally {
    await page.close();
  }
}

const KINDS: Readonly<Record<string, 'html' | 'css' | 'script'>> = {
  Document: 'html',
  Stylesheet: 'css',
  Script: 'script',
};

async function countBytes(wire: CDPSession, weight: Weight): Promise<void> {
  const kinds = new Map<string, 'html' | 'css' | 'script' | 'other'>();
  const cached = new Set<string>();
  wire.on('Network.responseReceived', ({ requestId, type, response }) => {
    kinds.set(requestId, KINDS[type] ?? 'other');
    if (response.url.startsWith('data:')) cached.add(requestId);
  });
  wire.on('Network.requestServedFromCache', ({ requestId }) => void cached.add(requestId));
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (cached.has(requestId) || encodedDataLength === 0) return;
    weight[kinds.get(requestId) ?? 'other'] += encodedDataLength;
    weight.requests++;
  });
  await wire.send('Network.enable');
}

/** When the largest thing stood there, and how much moved, on the slow line. The second look has the style sheet already. */
export async function paintSlowly(browser: Browser, url: string): Promise<{ cold: Paint; warm: Paint }> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    const page = await context.newPage();
    const wire = await context.newCDPSession(page);
    await wire.send('Network.enable');
    await wire.send('Network.emulateNetworkConditions', LINE);
    await wire.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const cold = await paint(page, url);
    await page.goto('about:blank');
    return { cold, warm: await paint(page, url) };
  } finally {
    await context.close();
  }
}

async function paint(page: Page, url: string): Promise<Paint> {
  await page.goto(url, { waitUntil: 'networkidle', timeout: 60_000 });
  return page.evaluate(async () => {
    type Entry = PerformanceEntry & { value?: number; hadRecentInput?: boolean };
    const seen = (type: string) =>
      new Promise<Entry[]>((resolve) => {
        const found: Entry[] = [];
        new PerformanceObserver((list) => found.push(...list.getEntries())).observe({ type, buffered: true });
        setTimeout(() => resolve(found), 500);
      });
    const [paints, shifts] = await Promise.all([seen('largest-contentful-paint'), seen('layout-shift')]);
    return {
      lcp: paints.at(-1)?.startTime ?? Number.NaN,
      shift: shifts.reduce((sum, one) => sum + (one.hadRecentInput ? 0 : (one.value ?? 0)), 0),
    };
  });
}
