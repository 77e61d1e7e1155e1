import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planSchema } from '../../src/contract/plan.ts';
import { validate } from '../../src/contract/validate.ts';
import { person, request, rp, scratch } from './program.ts';

const { path } = scratch({ 'request.json': request() });
const FILE = path('request.json');
const EXPECTED = rp(['plan', '--example', '--json']);

describe('the example', () => {
  it('is planned as JSON of the contract', () => {
    const { code, out, err } = EXPECTED;
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(validate(planSchema, JSON.parse(out))).toMatchObject({ ok: true });
  });

  it('is planned as text, without colour and within 80 columns', () => {
    const { code, out, err } = rp(['plan', '--example']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Mon 30');
    expect(out).not.toContain('\u001b');
    expect(out.split('\n').filter((line) => / $/.test(line))).toEqual([]);
    expect(out.endsWith('\n')).toBe(true);
  });

  it('is planned as a calendar', () => {
    const { code, out } = rp(['plan', '--example', '--format', 'ical']);
    expect(code).toBe(0);
    expect(out).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
  });

  it('keeps its own rules', () => {
    const { code, out } = rp(['check', '-', '--input', FILE], { input: EXPECTED.out });
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringContaining('keeps every hard rule'),
    });
  });
});

describe('a request', () => {
  const mark = (...bytes: number[]) => Buffer.from(bytes);
  const utf16 = Buffer.from(request(), 'utf16le');

  it.each([
    ['plain', request()],
    ['with a mark', Buffer.concat([mark(0xef, 0xbb, 0xbf), Buffer.from(request())])],
    ['in UTF-16', Buffer.concat([mark(0xff, 0xfe), utf16])],
    [
      'in UTF-16, the other way round',
      Buffer.concat([mark(0xfe, 0xff), Buffer.from(utf16).swap16()]),
    ],
  ])('comes from standard input, %s', (_, input) =>
    expect(rp(['plan', '--input', '-', '--json'], { input })).toEqual(EXPECTED),
  );

  it('comes from a file', () =>
    expect(rp(['plan', '--input', FILE, '--format', 'json'])).toEqual(EXPECTED));

  it('is planned for another week and time', () => {
    const { out } = rp([
      'plan',
      '--input',
      FILE,
      '--json',
      '--week',
      '2026-W50',
      '--now',
      '2026-12-06 20:00',
    ]);
    expect(JSON.parse(out)).toMatchObject({
      madeAt: '2026-12-06T20:00:00+01:00',
      week: { start: '2026-12-07', end: '2026-12-13', iso: '2026-W50' },
    });
  });

  it('without a free slot gets an honest empty plan', () => {
    const input = request({
      pinned: [],
      massages: [],
      commitments: [{ title: 'Everything', start: '00:00', end: '00:00' }],
    });
    const { code, out } = rp(['plan', '--input', '-', '--json'], { input });
    expect(code).toBe(0);
    const plan = JSON.parse(out);
    expect(plan.blocks).toEqual([]);
    expect(plan.unplaced.length).toBeGreaterThan(0);
    const strict = rp(['plan', '--input', '-', '--strict'], { input });
    expect(strict.code).toBe(4);
    expect(strict.err).toMatch(/left out, and --strict was given\n$/);
    expect(strict.out).not.toBe('');
  });

  it('that is fulfilled passes --strict', () =>
    expect(JSON.parse(EXPECTED.out).unplaced).toEqual([]));

  it('that safety stops gets no plan, whatever the options', () => {
    const input = person({ safety: ['stroke_signs'], clearedByProfessional: true });
    const { code, out, err } = rp(['plan', '--input', '-'], { input });
    expect({ code, out }).toEqual({ code: 5, out: '' });
    expect(err).toMatch(/^recovery-plan: No plan this time/);
    expect(err).toMatch(/^ {2}do: .+/m);
  });
});

describe('--output', () => {
  it('writes the same bytes, says so, and leaves an unchanged file alone', () => {
    const words = ['plan', '--example', '--json', '--output', path('plan.json')];
    expect(rp(words)).toEqual({
      code: 0,
      out: '',
      err: `recovery-plan: wrote ${path('plan.json')}\n`,
    });
    expect(readFileSync(path('plan.json'), 'utf8')).toBe(EXPECTED.out);
    const before = statSync(path('plan.json'));
    expect(rp([...words, '--quiet'])).toEqual({ code: 0, out: '', err: '' });
    expect(statSync(path('plan.json'))).toMatchObject({ mtimeMs: before.mtimeMs, ino: before.ino });
  });

  it('- is standard output', () =>
    expect(rp(['plan', '--example', '--json', '--output', '-'])).toEqual(EXPECTED));
});

describe('--model', () => {
  it('writes the problem beside the plan', () => {
    const words = ['plan', '--example', '--json', '--quiet', '--model', path('week.lp')];
    expect(rp(words)).toEqual(EXPECTED);
    expect(readFileSync(path('week.lp'), 'utf8')).toMatch(/maximize/i);
  });
});

describe('remarks', () => {
  it('about a calendar go to standard error, and --quiet silences them', () => {
    const event = 'BEGIN:VEVENT\r\nSUMMARY:x\r\nEND:VEVENT\r\n';
    const { folder } = scratch({
      'me.ics': `BEGIN:VCALENDAR\r\n${event}END:VCALENDAR\r\n`,
      'r.json': request({ calendars: ['me.ics'] }),
    });
    const words = ['plan', '--input', 'r.json', '--json'];
    expect(rp(words, { cwd: folder })).toEqual({
      ...EXPECTED,
      err: 'recovery-plan: warning: me.ics: The event at line 2 was left out: it has no start.\n',
    });
    expect(rp([...words, '--quiet'], { cwd: folder })).toEqual(EXPECTED);
  });

  it('of --verbose go there too', () => {
    const { out, err } = rp(['plan', '--example', '--json', '--verbose']);
    expect(out).toBe(EXPECTED.out);
    expect(err).toBe(
      'recovery-plan: planning the seven days from 2026-11-30, as of 2026-11-29T18:00\n',
    );
  });
});
