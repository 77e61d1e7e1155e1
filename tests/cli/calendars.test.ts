// Calendars as a person meets them: named, remembered, on the web, gone.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Ran, request, rp, scratch } from './program.ts';

const fixture = (name: string) =>
  fileURLToPath(new URL(`../calendars/ics/${name}.ics`, import.meta.url));
const WEEK = ['--from', '2026-11-30', '--to', '2026-12-06', '--time-zone', 'Europe/Berlin'];
const NOW = ['--now', '2026-11-29T18:00'];

const event = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
const LUNCH = event('SUMMARY:Lunch', 'DTSTART:20261201T110000Z', 'DURATION:PT1H');
const { folder, path } = scratch({
  'me.ics': LUNCH,
  'titled.ics': event(
    'SUMMARY:red \u001b[31mevil\\, \u0007=SUM(A1)',
    'DTSTART:20261202T110000Z',
    'DURATION:PT1H',
  ),
});

function show(words: readonly string[], env: Record<string, string> = {}) {
  const { code, out, err } = rp(['calendar', 'show', ...words, ...WEEK, '--json'], {
    cwd: folder,
    env,
  });
  return { code, err, ...JSON.parse(out || '{}') };
}

describe('calendar show', () => {
  it('prints what is read, of several files, sorted', () =>
    expect(show(['titled.ics', 'me.ics'])).toEqual({
      code: 0,
      err: '',
      busy: [
        {
          start: '2026-12-01T12:00:00+01:00',
          end: '2026-12-01T13:00:00+01:00',
          allDay: false,
          calendar: 'me.ics',
        },
        {
          start: '2026-12-02T12:00:00+01:00',
          end: '2026-12-02T13:00:00+01:00',
          allDay: false,
          calendar: 'titled.ics',
        },
      ],
      warnings: [],
      ignored: [],
    }));

  it.each(['UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia'])(
    'says the same on a machine in %s',
    (TZ) => {
      const names = ['floating', 'all-day-marked-busy', 'thisandfuture-later', 'zone-unknown'];
      const files = names.map(fixture);
      expect(show(files, { TZ })).toEqual(show(files));
    },
  );

  it('keeps cleaned titles when asked', () =>
    expect(show(['titled.ics', '--keep-titles']).busy[0].title).toBe('red evil, =SUM(A1)'));

  it('counts all-day events when asked, and says what it left out otherwise', () => {
    const { busy, ignored } = show([fixture('all-day')]);
    expect({ busy, ignored }).toEqual({
      busy: [],
      ignored: [expect.stringMatching(/not counted as busy: 1 all-day event not marked busy\.$/)],
    });
    expect(show([fixture('all-day'), '--all-day']).busy).toEqual([
      expect.objectContaining({ allDay: true, start: '2026-12-02T00:00:00+01:00' }),
    ]);
  });

  it('leaves out what the person declined', () => {
    const file = fixture('declined-by-the-person');
    expect(show([file]).busy).toHaveLength(1);
    expect(show([file, '--address', 'Anna@example.org']).busy).toEqual([]);
  });

  it('says it in words', () => {
    const { out, err } = rp(['calendar', 'show', 'me.ics', ...WEEK], { cwd: folder });
    expect({ out, err }).toEqual({ out: 'Tue 1 Dec 12:00 to 13:00, me.ics\n', err: '' });
  });

  it('reads all of a long calendar, in a worker', () => {
    const filler = `DESCRIPTION:${'x'.repeat(400_000)}`;
    writeFileSync(path('long.ics'), LUNCH.replace('SUMMARY:Lunch', `SUMMARY:Lunch\r\n${filler}`));
    expect(show(['long.ics']).busy).toHaveLength(1);
  });

  it.each([
    ['that repeats every second', 'RRULE:FREQ=SECONDLY;BYMONTH=2'],
    ['with a dense rule', `RRULE:FREQ=YEARLY;BYHOUR=${list(24)};BYMINUTE=${list(60)};BYSECOND=1`],
    ['with a length of ages', 'DURATION:P999999999999W'],
  ])('is not held up by a calendar %s', (_, line) => {
    writeFileSync(path('odd.ics'), event('DTSTART:19700101T110000Z', line));
    const { code, warnings } = show(['odd.ics', 'me.ics']);
    expect({ code, warnings }).toEqual({ code: 0, warnings: [expect.stringMatching(/line 2/)] });
  });
});

function list(size: number): string {
  return Array.from({ length: size }, (_, index) => index).join(',');
}

/** A home of their own for each test, and a person in it. */
let home = '';
const homes: string[] = [];
function person(): void {
  home = mkdtempSync(join(tmpdir(), 'recovery-plan-home-'));
  homes.push(home);
  const answers = ['--adult', 'yes', '--bed', '22:30', '--wake', '06:30', '--goal', 'get-fitter'];
  run(['setup', ...answers, '--time-zone', 'Europe/Berlin']);
}

function run(words: readonly string[]): Ran {
  return rp([...words, '--no-input'], {
    cwd: folder,
    env: { XDG_CONFIG_HOME: home, TZ: 'Europe/Berlin' },
  });
}

const kept = () => readdirSync(join(home, 'recovery-plan'));
const keptText = (name: string) => readFileSync(join(home, 'recovery-plan', name), 'utf8');

afterAll(() => {
  for (const each of homes) rmSync(each, { recursive: true, force: true });
});

describe('remembered calendars', () => {
  beforeEach(person);

  it('are added, listed, respected and removed', () => {
    const added = run(['calendar', 'add', 'me.ics', 'titled.ics', ...NOW]);
    expect(added.out).toContain('me.ics: 1 busy time in the seven days from today.\n');
    expect(run(['calendar', 'list']).out).toBe(`1  ${path('me.ics')}\n2  ${path('titled.ics')}\n`);
    const { busy } = JSON.parse(run(['calendar', 'show', ...WEEK, '--json']).out);
    expect(busy.map(({ calendar }: { calendar: string }) => calendar)).toEqual([
      path('me.ics'),
      path('titled.ics'),
    ]);
    expect(run(['calendar', 'remove', '2', ...NOW]).code).toBe(0);
    expect(run(['calendar', 'remove', 'me.ics', ...NOW]).code).toBe(0);
    expect(run(['calendar', 'list']).out).toBe('No calendars are remembered.\n');
  });

  it('move what was planned where they are busy', () => {
    run(['plan', ...NOW]);
    writeFileSync(
      path('full.ics'),
      event('DTSTART:20261130T050000Z', 'DURATION:P2D', 'SUMMARY:Away'),
    );
    expect(run(['calendar', 'add', 'full.ics', ...NOW]).out).toMatch(/Moved/);
    const { blocks } = JSON.parse(run(['plan', ...NOW, '--json']).out);
    expect(blocks.length).toBeGreaterThan(0);
    for (const { start } of blocks) expect(start >= '2026-12-02T06:00').toBe(true);
  });

  it('that are gone do not stop planning', () => {
    writeFileSync(path('gone.ics'), LUNCH);
    run(['calendar', 'add', 'gone.ics', ...NOW]);
    rmSync(path('gone.ics'));
    const { code, err } = run(['plan', ...NOW]);
    expect({ code, err }).toEqual({
      code: 0,
      err: expect.stringMatching(
        /^recovery-plan: warning: \S+gone\.ics: Cannot read .* It was left out\.\n$/,
      ),
    });
  });

  it('that cannot be read are not added', () => {
    const { code, err } = run(['calendar', 'add', 'missing.ics', ...NOW]);
    expect({ code, err }).toEqual({ code: 3, err: expect.stringContaining('does not exist') });
    expect(run(['calendar', 'list']).out).toBe('No calendars are remembered.\n');
  });
});

describe('calendars on the web', () => {
  let address = '';
  const server = spawn(process.execPath, [
    fileURLToPath(new URL('calendars-server.mjs', import.meta.url)),
  ]);
  const ask = async (what: string) => (await fetch(`${address}${what}`)).text();

  beforeAll(async () => {
    const [port] = await new Promise<string[]>((resolve) => {
      server.stdout.once('data', (text) => resolve(String(text).split('\n')));
    });
    address = `http://127.0.0.1:${port}`;
  });
  afterAll(() => server.kill());
  beforeEach(person);

  it('are fetched, through a redirect too', () => {
    expect(show([`${address}/me.ics`]).busy).toHaveLength(1);
    expect(show([`${address}/moved.ics`]).busy).toHaveLength(1);
    const secret = address.replace('//', '//anna:s3cret@');
    expect(show([`${secret}/secret.ics`]).busy).toHaveLength(1);
  });

  it.each([
    ['/page', 'something else than a calendar'],
    ['/gone.ics', 'answered 404'],
    ['/secret.ics', 'answered 401'],
    ['/bomb.ics', 'larger than 20 MB'],
    ['/endless.ics', 'larger than 20 MB'],
    ['/round.ics', 'from one address to the next'],
    ['/outside.ics', 'in an unsafe way'],
    ['/file.ics', 'in an unsafe way'],
    ['/silent.ics', 'took too long'],
  ])('are refused: %s', (what, reason) => {
    const { code, err } = show([`${address}${what}`]);
    expect({ code, err }).toEqual({ code: 6, err: expect.stringContaining(reason) });
    // Whoever has the whole address can read the calendar.
    expect(err).not.toContain(what);
  });

  it('are never fetched in the open', () => {
    const { code, err } = show(['http://calendar.example.org/private-abc/me.ics']);
    expect({ code, err }).toEqual({
      code: 3,
      err: expect.stringContaining('only fetched over https'),
    });
    expect(err).not.toContain('private-abc');
  });

  it('can be named in a request', () => {
    const { code, err } = rp(['plan', '--input', '-', '--json'], {
      input: request({ calendars: [`${address}/me.ics`] }),
    });
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('are kept for a day without a network: for their owner alone, without titles', async () => {
    expect(run(['calendar', 'add', `${address}/me.ics`, ...NOW]).code).toBe(0);
    const files = kept().filter((name) => name.startsWith('calendar-'));
    expect(files).toHaveLength(2);
    for (const name of files) {
      expect(statSync(join(home, 'recovery-plan', name)).mode & 0o777).toBe(0o600);
      expect(keptText(name)).not.toContain('Bob');
    }
    await ask('/down');
    const offline = run(['plan', ...NOW]);
    const refreshed = run(['calendar', 'refresh']);
    await ask('/up');
    expect(offline.code).toBe(0);
    expect(offline.err).toMatch(
      /it could not be fetched \(the connection failed\), so the copy from .* ago was used/,
    );
    expect(refreshed.code).toBe(6);
    expect(
      JSON.parse(offline.out ? run(['calendar', 'show', ...WEEK, '--json']).out : '{}').busy,
    ).toHaveLength(1);
  });

  it('are asked for by their mark, and read again when they changed', async () => {
    run(['calendar', 'add', `${address}/me.ics`, ...NOW]);
    const before = JSON.parse(await ask('/log')).length;
    const shown = () => JSON.parse(run(['calendar', 'show', ...WEEK, '--json']).out).busy[0].start;
    expect(shown()).toBe('2026-12-01T12:00:00+01:00');
    expect(JSON.parse(await ask('/log')).slice(before)).toEqual(['/me.ics "20261201"']);
    await ask('/day/20261202');
    expect(shown()).toBe('2026-12-02T12:00:00+01:00');
    expect(run(['calendar', 'refresh']).code).toBe(0);
    expect(run(['calendar', 'remove', `${address}/me.ics`, ...NOW]).code).toBe(0);
    expect(kept().filter((name) => name.startsWith('calendar-'))).toEqual([]);
  });
});
