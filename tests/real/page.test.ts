// Pages in a browser: what it complains of, what it asks for, what fits on which screen and paper.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Plan } from '../../src/contract/plan.ts';
import { planWeek } from '../../src/plan-week.ts';
import { type PageOptions, pageText } from '../../src/present/page/page.ts';
import { fullWeek } from '../present/full-week.ts';
import { emptyPlan, samplePlan } from '../present/plan-fixture.ts';
import { randomRequest } from '../support/random-request.ts';
import { program, withComponents } from './components.ts';

const CHROMIUM = '/usr/bin/chromium';
const browser = [program(CHROMIUM, '--version')];
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const folder = mkdtempSync(join(tmpdir(), 'recovery-plan-page-'));
let context: BrowserContext | undefined;

beforeAll(async () => {
  if (!browser.every(({ isThere }) => isThere)) return;
  const settings = { executablePath: CHROMIUM, args: FLAGS };
  context = await chromium.launchPersistentContext(join(folder, 'profile'), settings);
});

afterAll(async () => {
  await context?.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

const PROGRESS: PageOptions['progress'] = {
  weeks: Array.from({ length: 8 }, (_, index) => ({
    start: `2026-${index < 4 ? '10' : '11'}-${String((index % 4) * 7 + 2).padStart(2, '0')}`,
    underWay: index === 7,
    minutes: index === 2 ? null : 60 + index * 15,
    load: index === 2 ? null : 200 + index * 40,
    energy: index === 2 ? null : 3,
    checkIns: index === 2 ? 0 : 3,
    done: index % 4,
    known: index === 2 ? 0 : 4,
    unknown: 0,
  })),
  massages: [],
};

/** What a person may find in their folder: small, full and odd, their own or a client's. */
const PAGES: readonly [name: string, plans: readonly Plan[], options: PageOptions][] = [
  ['a small week', [samplePlan()], {}],
  ['an empty week', [emptyPlan()], {}],
  ['a week with eight before it', [planWeek(randomRequest(55))], { progress: PROGRESS }],
  ['a full week', [fullWeek()], { progress: PROGRESS }],
  [
    'a full week of a client',
    [fullWeek()],
    { client: 'client 7', twelveHour: true, progress: PROGRESS },
  ],
  ['a month', [1, 8, 15, 22].map((seed) => planWeek(randomRequest(seed))), { withHealth: true }],
];

/** A page as a person opens it, and everything that it asked for or complained of meanwhile. */
async function opened(text: string): Promise<{ page: Page; asked: string[]; said: string[] }> {
  if (!context) throw new Error('no browser');
  const file = join(folder, 'week.html');
  writeFileSync(file, text);
  const page = await context.newPage();
  const asked: string[] = [];
  const said: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.goto(pathToFileURL(file).href);
  return { page, asked, said };
}

/** Numbers, or labels that are shown, that lie over each other or out of the picture. */
const CLASHES = `(() => {
  const boxes = (selector) => [...document.querySelectorAll(selector)]
    .map((each) => ({ text: each.textContent, box: each.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0);
  const clash = (one, other) =>
    one.left < other.right - 0.5 && other.left < one.right - 0.5 &&
    one.top < other.bottom - 4 && other.top < one.bottom - 4;
  const out = boxes('.week-picture text').filter(({ box }) => box.left < 0 || box.right > innerWidth);
  const labels = boxes('.week-picture .label');
  const over = labels.flatMap((one, index) =>
    labels.slice(index + 1).filter((other) => clash(one.box, other.box)).map((other) => one.text + ' / ' + other.text));
  return [...out.map(({ text }) => 'out: ' + text), ...over];
})()`;

for (const [name, plans, options] of PAGES) {
  withComponents(`${name} asks for nothing and says nothing`, browser, async () => {
    const { page, asked, said } = await opened(pageText(plans, options));
    await page.emulateMedia({ media: 'print' });
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
    expect(asked).toHaveLength(1);
    expect(said).toEqual([]);
    await page.close();
  });

  withComponents(
    `${name} has nothing that shuts people out, in light and dark`,
    browser,
    async () => {
      const { page } = await opened(pageText(plans, options));
      await page.evaluate(axe.source);
      for (const colorScheme of ['light', 'dark'] as const) {
        for (const width of [320, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          await page.emulateMedia({ colorScheme });
          const { violations, passes } = await page.evaluate<axe.AxeResults>('axe.run(document)');
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
          expect(passes.length).toBeGreaterThan(10);
        }
      }
      await page.close();
    },
  );

  withComponents(`${name} fits screens from a phone to a desk`, browser, async () => {
    const { page } = await opened(pageText(plans, options));
    for (const width of [320, 390, 760, 820, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      expect(await page.evaluate(CLASHES), `at ${width}`).toEqual([]);
    }
    await page.close();
  });

  withComponents(`${name} takes one sheet a week, of A4 and of Letter`, browser, async () => {
    const { page } = await opened(pageText(plans, options));
    for (const format of ['A4', 'Letter']) {
      const pdf = await page.pdf({ format, landscape: true });
      const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
      expect(pages, format).toHaveLength(plans.length);
    }
    await page.close();
  });
}

withComponents('forty weeks of all kinds take forty sheets', browser, async () => {
  const plans = Array.from({ length: 40 }, (_, index) => planWeek(randomRequest(index * 7 + 7)));
  for (const options of [{}, { client: 'client 7', twelveHour: true, withHealth: true }]) {
    const { page } = await opened(pageText(plans, options));
    const pdf = await page.pdf({ format: 'A4', landscape: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(plans.length);
    await page.close();
  }
});

withComponents(
  'whatever gets into a page all the same neither runs nor loads',
  browser,
  async () => {
    let reached = 0;
    const server = createServer((_, response) => {
      reached += 1;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { page, said } = await opened(pageText([samplePlan()]));
    await page.evaluate(`(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "broken into"';
    const style = document.createElement('style');
    style.textContent = 'h1 { display: none }';
    const image = document.createElement('img');
    const settled = new Promise((resolve) => { image.onload = image.onerror = resolve; });
    image.src = 'http://127.0.0.1:${port}/x.png';
    document.body.append(script, style, image);
    return settled.then(() => true);
  })()`);
    expect(await page.title()).toContain('Week 49');
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(said.filter((text) => text.includes('Content Security Policy'))).toHaveLength(3);
    expect(reached).toBe(0);
    await page.close();
    server.close();
  },
);

withComponents('titles that are markup are shown as they are written', browser, async () => {
  const title = '<img src=x onerror="document.title=1">&amp;\'"<script>document.title=1</script>';
  const plan = samplePlan();
  const blocks = plan.blocks.map((block) => ({ ...block, title }));
  const { page, asked, said } = await opened(pageText([{ ...plan, blocks }], { client: title }));
  expect(await page.locator('td strong').first().textContent()).toBe(title);
  expect(await page.locator('.for').textContent()).toBe(`For ${title}`);
  expect(await page.locator('script, img').count()).toBe(0);
  expect({ asked: asked.length, said }).toEqual({ asked: 1, said: [] });
  await page.close();
});
