// Points of docs/terminal.md about colour, width and what is in a text. Titles begin with the point.
import { writeFileSync } from 'node:fs';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { EXAMPLE } from '../../src/cli/example.ts';
import { home } from './home.ts';
import { request, rp } from './program.ts';

const ESC = '\u001b';
/** Colours: the only sequences that a text may hold. */
const COLOURS = new RegExp(`${ESC}\\[[\\d;]*m`, 'g');
const WIDTHS = ['40', '60', '80', '100', '120', '140', '160', '200'];

describe('colour', () => {
  const plain = rp(['plan', '--example']).out;
  const inEnv = (env: Record<string, string>) => rp(['plan', '--example'], { env });

  it('C1 none in a pipe', () => expect(plain).not.toContain(ESC));

  it.each(['1', '2', '3', 'true'])('C4 FORCE_COLOR=%s: some, even there', (FORCE_COLOR) =>
    expect(inEnv({ FORCE_COLOR }).out).toContain(`${ESC}[`),
  );

  it.each(['0', 'false'])('C4 FORCE_COLOR=%s: none', (FORCE_COLOR) =>
    expect(inEnv({ FORCE_COLOR })).toMatchObject({ out: plain, err: '' }),
  );

  it('C5 NO_COLOR wins, without a warning', () =>
    expect(inEnv({ NO_COLOR: '1', FORCE_COLOR: '1' })).toMatchObject({ out: plain, err: '' }));

  it.each(['1', '2', '3'])('C8 says the same without colour (level %s)', (FORCE_COLOR) =>
    expect(inEnv({ FORCE_COLOR }).out.replace(COLOURS, '')).toBe(plain),
  );
});

const HOSTILE = [
  'マッサージの後の休み',
  '🧘‍♀️ yoga 👨‍👩‍👧‍👦 🇩🇪',
  'cafe\u0301 re\u0301sume\u0301 n\u0303',
  '한국어 수업',
  'שיעור עברית',
  'درس عربي',
  'ชั้นเรียนภาษาไทย',
  'नमस्ते दुनिया',
  '\u202eevil\u202c \u2066x\u2069',
  `${ESC}[2Jhi\r${ESC}]0;title\u0007 \u009b31m`,
  'a\nb\tc\u0000d',
  'x'.repeat(300),
  'Z\u0351\u0352\u0357\u035b\u0363\u0364\u0365\u0366\u0367\u0368\u0369',
  '1⃣ ☺️ ✈︎ ﷽',
];
const NOON = '2026-12-01T12:00';
/** What steers a terminal, or turns or hides text. */
const STEERING = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u;

function tooWide(text: string, width: number): string[] {
  return text.split('\n').filter((line) => stringWidth(line) > width);
}

/** Where the rows of days end, in columns. */
function rightBorders(text: string): number[] {
  return text
    .split('\n')
    .filter((line) => /^(?:[ >]?\w{3} [ \d]\d .{2,3}| {10})│/u.test(line))
    .map((line) => stringWidth(line.slice(0, line.indexOf('│', 11))));
}

describe('a week of hostile titles', () => {
  const anna = home({
    commitments: HOSTILE.slice(0, 3).map((title) => ({ ...EXAMPLE.commitments?.[0], title })),
  });
  const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
  for (const [index, title] of HOSTILE.entries()) {
    const day = days[index % days.length] ?? 'mon';
    // No argument of a program can hold a zero.
    const call = ['busy', 'add', `${day} ${8 + index}:00`, '--minutes', '30', '--now'];
    const typed = title.replaceAll('\u0000', '');
    expect(rp([...call, '2026-11-29T18:00', '--title', typed], anna).code).toBe(0);
  }
  const names = ['マッサージ🧘‍♀️.ics', 'a\tb.ics', '\u202eevil.ics'].map((name) => anna.path(name));
  for (const [index, name] of names.entries()) {
    const event = [
      'BEGIN:VEVENT',
      `UID:${index}`,
      `DTSTART:2026120${index + 1}T100000Z`,
      `DTEND:2026120${index + 1}T110000Z`,
      `SUMMARY:${HOSTILE[index + 3]}`,
      'END:VEVENT',
    ];
    writeFileSync(name, ['BEGIN:VCALENDAR', ...event, 'END:VCALENDAR', ''].join('\r\n'));
  }
  expect(rp(['calendar', 'add', ...names, '--keep-titles'], anna).code).toBe(0);
  anna.run('plan --week next');
  const noNow = ['calendar list', 'settings'];
  const calls = [
    ...['show', 'show --view agenda', 'show tue', 'progress', 'settings'],
    ...[
      'why 1',
      'what-if "massage fri 18:00"',
      'busy list',
      'massage list',
      'calendar list',
      'calendar show',
    ],
  ];
  const news = ['massage add "fri 18:00" --minutes 30', 'busy remove b1', 'undo'];

  it.each(calls.flatMap((call) => WIDTHS.map((width) => [call, width])))(
    'W2 W3 %s at %s columns',
    (call, width) => {
      const { code, out } = anna.run(`${call} --width ${width}`, noNow.includes(call) ? '' : NOON);
      expect(code).toBe(0);
      for (const line of out.split('\n')) expect(line).not.toMatch(STEERING);
      expect(tooWide(out, Number(width))).toEqual([]);
      expect(new Set(rightBorders(out)).size).toBeLessThanOrEqual(1);
    },
  );

  it.each(news.flatMap((call) => ['40', '80', '140'].map((width) => [call, width])))(
    'W2 W3 %s at %s columns, and back',
    (call, width) => {
      const { code, out, err } = anna.run(`${call} --width ${width}`);
      expect(code, err).toBe(0);
      for (const line of `${out}\n${err}`.split('\n')) expect(line).not.toMatch(STEERING);
      if (call !== 'undo') anna.run('undo');
      else anna.run('massage add "fri 18:00" --minutes 30');
    },
  );
});

describe('a plan with hostile words', () => {
  const long = HOSTILE.map((title, index) => ({
    title,
    start: `2026-12-0${(index % 6) + 1}T0${index % 5}:00`,
    end: `2026-12-0${(index % 6) + 1}T0${(index % 5) + 1}:00`,
  }));
  const input = request({ busy: long });

  it.each(WIDTHS.flatMap((width) => ['timeline', 'agenda'].map((view) => [width, view])))(
    'W1 --width %s --view %s',
    (width, view) => {
      const { code, out } = rp(['plan', '--input', '-', '--width', width, '--view', view], {
        input,
      });
      expect(code).toBe(0);
      expect(tooWide(out, Math.min(160, Number(width)))).toEqual([]);
      const borders = rightBorders(out);
      expect(new Set(borders).size).toBe(view === 'timeline' && Number(width) >= 60 ? 1 : 0);
      expect(out).toMatch(/[┃│─·▓]/u);
    },
  );

  it.each([
    ['--ascii', {}],
    ['LC_ALL=C', { LC_ALL: 'C' }],
    ['LC_ALL=de_DE.ISO-8859-1', { LC_ALL: 'de_DE.ISO-8859-1' }],
    ['TERM=linux', { TERM: 'linux' }],
  ])('W4 %s: nothing beyond ASCII', (name, env) => {
    const words = name.startsWith('--') ? [name] : [];
    for (const view of ['timeline', 'agenda']) {
      const { out } = rp(['plan', '--input', '-', '--view', view, ...words], { input, env });
      expect(out).toMatch(/^[\n -~]+$/);
    }
  });

  it('W5 nothing moves the cursor', () => {
    const { out } = rp(['plan', '--input', '-', '--color', 'always'], { input });
    expect(out.replace(COLOURS, '')).not.toContain(ESC);
  });
});
