import type { Page } from 'playwright-core';

export type Weight = {
  /** What must be there before anything is painted: the page and what holds it up. */
  beforePaint: number;
  /** Bytes of scripts, compressed, also when they came from the cache. */
  script: number;
  /** Sum of layout shifts until now. */
  shift: number;
  /** From other sites. */
  foreign: string[];
};

/** What the page as it stands has loaded. */
export async function weigh(page: Page): Promise<Weight> {
  return page.evaluate(async () => {
    const resources = performance.getEntriesByType('resource') as (PerformanceResourceTiming & { renderBlockingStatus?: string })[];
    const shift = await new Promise<number>((resolve) => {
      let sum = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => resolve(sum), 100);
    });
    const bytes = (kind: string) =>
      resources.filter((one) => one.initiatorType === kind).reduce((sum, one) => sum + one.encodedBodySize, 0);
    return {
      beforePaint: 1 + resources.filter((one) => one.renderBlockingStatus === 'blocking').length,
      script: bytes('script'),
      // To the thousandth, as browsers report it: less is no shift that anybody sees.
      shift: Math.round(shift * 1000) / 1000,
      foreign: resources.map((one) => one.name).filter((url) => !url.startsWith(location.origin)),
    };
  });
}
