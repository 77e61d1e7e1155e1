import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/contract/plan.ts';
import type { Progress } from '../../src/contract/progress.ts';
import { planWeek } from '../../src/plan-week.ts';
import { pageText } from '../../src/present/page/page.ts';
import { randomRequest } from '../support/random-request.ts';
import { fullWeek } from './full-week.ts';
import { tagFaults, textOf } from './markup.ts';
import { block, emptyPlan, samplePlan } from './plan-fixture.ts';

const HOSTILE = `<script>alert(1)</script><img src=x onerror=alert(1)>"'&lt;</style></title>\u001b[2J\u202e`;

/** The same words in every text that can come from a person. */
function hostile(plan: Plan): Plan {
  const spoilt = <Told extends { text: string }>(all: readonly Told[]) =>
    all.map((told) => ({ ...told, text: `${HOSTILE} ${told.text}` }));
  return {
    ...plan,
    timeZone: HOSTILE,
    generator: HOSTILE,
    summary: HOSTILE,
    blocks: plan.blocks.map((each) => ({
      ...each,
      title: HOSTILE,
      reasons: spoilt(each.reasons),
    })),
    windows: spoilt(plan.windows),
    unplaced: spoilt(plan.unplaced).map((each) => ({ ...each, smallestChange: HOSTILE })),
    changes: spoilt(plan.changes),
    notices: spoilt(plan.notices),
    warnings: spoilt(plan.warnings),
  };
}

const PROGRESS: Progress = {
  weeks: [
    {
      start: '2026-11-16',
      underWay: false,
      minutes: 90,
      load: 300,
      energy: 3.4,
      checkIns: 4,
      done: 2,
      known: 3,
      unknown: 0,
    },
    {
      start: '2026-11-23',
      underWay: true,
      minutes: null,
      load: null,
      energy: null,
      checkIns: 0,
      done: 0,
      known: 0,
      unknown: 2,
    },
  ],
  massages: [{ id: 'm1', start: '2026-11-17T17:00:00+01:00', hours: [30, 30], likely: 30 }],
};

describe('a page', () => {
  it('is well-formed whatever the week', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.boolean(), (seed, twelveHour) => {
        const plan = planWeek(randomRequest(seed));
        expect(tagFaults(pageText([plan], { twelveHour, withHealth: true }))).toEqual([]);
      }),
      { numRuns: 40, seed: 7 },
    );
  });

  it.each([emptyPlan(), samplePlan(), fullWeek()])(
    'has no id twice, and no empty heading',
    (plan) => {
      const page = pageText([plan, plan], { client: 'client 7', progress: PROGRESS });
      const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect(ids.length).toBeGreaterThan(6);
      expect(new Set(ids).size).toBe(ids.length);
      expect(page).not.toMatch(/<(h\d|th|caption|li|p)[^>]*>\s*<\/\1>/);
      for (const [, id] of page.matchAll(/url\(#([^)]*)\)/g)) expect(ids).toContain(id);
      for (const [, names] of page.matchAll(/aria-labelledby="([^"]*)"/g)) {
        for (const id of (names ?? '').split(' ')) expect(ids).toContain(id);
      }
    },
  );

  it('escapes every text of a person', () => {
    const page = pageText([hostile(fullWeek())], { client: HOSTILE, withHealth: true });
    expect(tagFaults(page)).toEqual([]);
    expect(page).not.toMatch(/<script|<img|alert\(1\)>|\u202e|(?!\n)\p{Cc}/u);
    expect(page.match(/<style>/g)).toHaveLength(1);
    expect(page.match(/<\/title>/g)).toHaveLength(1 + 1);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page.replace(/="[^"]*"/g, '=')).not.toMatch(/<[^>]*\son\w+=/);
  });

  it('runs nothing, fetches nothing, and counts its own style alone', () => {
    const page = pageText([samplePlan()]);
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    expect(page).toContain(`default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;`);
    expect(page).not.toMatch(/<script|<link|<iframe|<img|<form|https?:|@import|style="/);
    expect([...page.matchAll(/url\((.)/g)].map(([, first]) => first)).not.toContain('h');
  });

  it('is the same bytes every time', () => {
    const options = { client: 'client 7', progress: PROGRESS, twelveHour: true };
    expect(pageText([fullWeek()], options)).toBe(pageText([fullWeek()], options));
  });

  it('shows every block once in the picture and once in the table, under the same number', () => {
    for (const plan of [samplePlan(), fullWeek(), planWeek(randomRequest(3))]) {
      const page = pageText([plan]);
      const numbers = plan.blocks.map((_, index) => String(index + 1));
      const inPicture = [...page.matchAll(/<tspan class="number">(\d+)</g)].map(([, text]) => text);
      const inTable = [...page.matchAll(/<td class="number">(\d+)</g)].map(([, text]) => text);
      expect(inPicture.sort((one, other) => Number(one) - Number(other))).toEqual(numbers);
      expect(inTable).toEqual(numbers);
      expect(page.match(/type="checkbox"/g)).toHaveLength(numbers.length);
    }
  });

  it('shows a block that goes on after midnight on both days', () => {
    const night = block({ start: '2026-12-01T23:30:00+01:00', end: '2026-12-02T00:30:00+01:00' });
    const page = pageText([samplePlan({ blocks: [night] })]);
    expect(page).toContain('<tspan class="number">1›</tspan>');
    expect(page).toContain('<tspan class="number">‹1</tspan>');
    expect(page).toContain('width="2.083%"');
  });

  it('reads as the terminal does: phases, what did not fit, what changed, who made it', () => {
    const text = textOf(pageText([samplePlan()]));
    for (const part of [
      'Week 49 · Mon 30 Nov – Sun 6 Dec 2026',
      'Two workouts and one cooking time go around Tuesday’s massage.',
      'Tuesday 1 Dec energy 3 of 5 · rest from 18:00 until Wed 18:00',
      'easy until Thu 3 Dec 06:00. Massaged areas stay lightly used',
      'Gentle yoga, 30 min: Every day already asks for all it can carry.',
      'What would help: a free half-hour on Friday.',
      'Easy walk moves to Monday 07:00.',
      'Massage on Tuesday overlaps Büro.',
      'Your appointment: deep tissue.',
      'Nothing planned',
      'Not medical advice.',
      'recovery-plan 0.0.0 · Europe/Berlin · made Sun 29 Nov 18:00',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('keeps to a clock of twelve hours', () => {
    const text = textOf(pageText([samplePlan()], { twelveHour: true }));
    expect(text).toContain('5:00–6:00pm');
    expect(text).not.toMatch(/\b1[3-9]:\d\d/);
  });

  it('puts weeks one after the other, and the way to each on top', () => {
    const next = emptyPlan({ week: { start: '2026-12-07', end: '2026-12-13', iso: '2026-W50' } });
    const page = pageText([samplePlan(), next]);
    expect(page.match(/<article /g)).toHaveLength(2);
    expect(page).toContain('<a href="#w2">Week 50');
    expect(pageText([samplePlan()])).not.toContain('<nav');
  });
});

describe('a page for a client', () => {
  it('begins with what the massage asks for', () => {
    const own = pageText([samplePlan()]);
    const page = pageText([samplePlan()], { client: 'client <7>' });
    expect(page).toContain('<p class="for">For client &lt;7&gt;</p>');
    expect(page.indexOf('>Next massage<')).toBeLessThan(page.indexOf('class="summary"'));
    expect(page.indexOf('>Recovery<')).toBeLessThan(page.indexOf('class="summary"'));
    expect(own.indexOf('>Recovery<')).toBeGreaterThan(own.indexOf('class="summary"'));
    expect(page.match(/>Recovery</g)).toHaveLength(1);
  });
});

describe('health on a page', () => {
  const SECRETS = ['sciatica', 'zzpain', 'physiotherapist', 'very sore'];
  const ill = samplePlan({
    summary: 'Two workouts. The week goes around sciatica.',
    blocks: samplePlan().blocks.map((each) => ({
      ...each,
      reasons: [
        { rule: 'C03', basis: 'our-choice', text: 'Shorter: zzpain.', data: {} },
        { rule: 'E03', basis: 'article', text: 'Allowed by your physiotherapist.', data: {} },
        { rule: 'E04', basis: 'article', text: 'zzpain', data: { pain: 3 } },
        ...each.reasons,
      ],
    })),
    windows: samplePlan().windows.map((window, index) =>
      index === 0 ? { ...window, text: 'You told us you are very sore.' } : window,
    ),
    unplaced: [
      {
        activity: 'yoga_gentle',
        minutes: 30,
        rule: 'C01',
        text: 'zzpain',
        smallestChange: 'zzpain below 3',
      },
    ],
    notices: [{ rule: 'C07', text: 'zzpain' }],
    warnings: [{ rule: 'T01', text: 'Massage overlaps sciatica class.' }],
  });

  it('stays away unless asked for', () => {
    const page = pageText([ill], { progress: PROGRESS, client: 'client 7' });
    for (const secret of SECRETS) expect(page).not.toContain(secret);
    expect(textOf(page)).toContain('rest until Wed 2 Dec 18:00. An easy day');
    expect(textOf(page)).toContain('Gentle yoga, 30 min: not this week.');
    expect(page).toContain('Conditions, pain and soreness are left out of this page.');
    expect(page).not.toContain('hardly sore any more within');
  });

  it('is there when it is', () => {
    const page = pageText([ill], { progress: PROGRESS, withHealth: true });
    for (const secret of SECRETS) expect(page).toContain(secret);
    expect(page).toContain('hardly sore any more within');
    expect(page).not.toContain('are left out of this page');
  });
});

describe('progress on a page', () => {
  it('has its numbers in a table, and no number where none is known', () => {
    const page = pageText([samplePlan()], { progress: PROGRESS });
    const [, table = ''] = /<table class="numbers">([\s\S]*?)<\/table>/.exec(page) ?? [];
    const rows = [...table.matchAll(/<tr><th scope="row">.*<\/tr>/g)].map(([row]) => textOf(row));
    expect(rows).toEqual(['16 Nov 90 300 3.4 2', '23 Nov so far – – – –']);
    expect(page.match(/class="chart-bar"/g)).toHaveLength(4);
    expect(page.match(/class="unknown"/g)).toHaveLength(4);
  });

  it('is left out where there is none', () => {
    const none = { weeks: [], massages: [] };
    expect(pageText([samplePlan()], { progress: none })).toBe(pageText([samplePlan()]));
    expect(pageText([samplePlan()])).not.toContain('Progress');
  });
});

describe('a page on paper', () => {
  it('prints a small week whole, with room to write', () => {
    const page = pageText([emptyPlan()]);
    expect(page).toContain('class="fit-1 columns-2"');
    expect(page.match(/class="line"/g)).toHaveLength(8);
    expect(page).not.toContain('For lack of room');
  });

  it('says what of a full week stays on the screen, and prints the rest in small type', () => {
    const page = pageText([fullWeek()], { progress: PROGRESS });
    expect(page).toContain('class="fit-3 ');
    expect(page).toMatch(/For lack of room, only on the screen: progress, load, changed, reasons/);
    expect(page).toContain('class="why off-paper"');
    expect(page).not.toContain('class="note caution off-paper"');
  });
});
