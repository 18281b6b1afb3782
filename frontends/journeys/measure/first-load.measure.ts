import type { Page } from 'playwright-core';

import { openBrowser, openContext, phone } from '../src/support/browser';

const RUNS = 5;
/** A modest phone on a modest network. */
const network = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 };

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', network);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

function largestPaint(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
}

function bytesReceived(page: Page): Promise<number> {
  return page.evaluate(() =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].reduce(
      (total, entry) => total + (entry as PerformanceResourceTiming).transferSize,
      0,
    ),
  );
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

it('measures the first visit of the home page', async () => {
  const browser = await openBrowser();
  const paints: number[] = [];
  const sizes: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const context = await openContext(browser, { viewport: phone });
    const page = await context.newPage();
    await slowDown(page);
    await page.goto('/', { waitUntil: 'networkidle' });
    paints.push(await largestPaint(page));
    sizes.push(await bytesReceived(page));
    await context.close();
  }
  await browser.close();
  process.stdout.write(
    `Home page, CPU ×4, 150 ms, 1.6 Mbit/s, ${String(RUNS)} first visits: ` +
      `LCP ${(median(paints) / 1000).toFixed(2)} s (aim 1.0 s), first load ${(median(sizes) / 1000).toFixed(1)} kB\n`,
  );
  expect(median(paints)).toBeGreaterThan(0);
});
