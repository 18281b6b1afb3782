import { chromium } from 'playwright-core';
const origin = process.argv[2] ?? 'http://localhost:4731', path = process.argv[3] ?? '/programmes', runs = Number(process.argv[4] ?? 1), verbose = process.argv[5] === 'v';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync'] });
const all = [];
for (let i = 0; i < runs; i++) {
  const c = await b.newContext({ baseURL: origin, locale: 'fr-FR', viewport: { width: 390, height: 844 } });
  const p = await c.newPage();
  p.on('pageerror', (e) => console.log('ERR', e.message)); p.on('console', (m) => { if (m.type() !== 'log') console.log(m.type(), m.text().slice(0, 300)); });
  const s = await c.newCDPSession(p);
  await s.send('Network.enable');
  await s.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: 1.6*1024*1024/8, uploadThroughput: 750*1024/8 });
  await s.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await p.goto(path, { waitUntil: 'load' });
  await p.waitForTimeout(4500);
  const r = await p.evaluate(async () => {
    const lcp = await new Promise((res) => new PerformanceObserver((l) => res(l.getEntries().map((e) => ({ t: Math.round(e.startTime), size: e.size, el: (e.element?.tagName ?? '') + '.' + (e.element?.className ?? '') + ' ' + (e.element?.textContent ?? '').trim().slice(0, 60) })))).observe({ type: 'largest-contentful-paint', buffered: true }));
    const fcp = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
    const cls = performance.getEntriesByType('layout-shift');
    const nav = performance.getEntriesByType('navigation')[0];
    const res = performance.getEntriesByType('resource').map((e) => [Math.round(e.startTime), Math.round(e.requestStart), Math.round(e.responseStart), Math.round(e.responseEnd), e.transferSize, e.initiatorType, e.name.replace(location.origin, '')]);
    return { lcp, fcp, nav: [nav.responseStart, nav.responseEnd, nav.domInteractive, nav.loadEventStart].map(Math.round), res };
  });
  all.push(r.lcp.at(-1).t);
  if (verbose || i === 0) { console.log(JSON.stringify(r.lcp, null, 1), 'fcp', Math.round(r.fcp), 'nav', r.nav); if (verbose) for (const l of r.res) console.log(l.join('\t')); }
  await c.close();
}
await b.close();
console.log('LCP', all.join(' '), 'median', all.toSorted((a, z) => a - z)[Math.floor(all.length / 2)]);
