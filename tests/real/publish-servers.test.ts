// The plan on real calendar servers: what the person does in their calendar is respected, and what
// is not ours is never touched.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { type Home, home } from '../cli/home.ts';
import { type Ran, rp } from '../cli/program.ts';
import { type CalendarServer, SERVERS } from './calendar-servers.ts';
import { output, program, withComponents } from './components.ts';
import { filesBelow, SUNDAY } from './publisher.ts';

const DENTIST = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//phone//EN',
  'BEGIN:VEVENT',
  'UID:dentist@phone',
  'DTSTAMP:20261101T000000Z',
  'DTSTART:20261201T110000Z',
  'DTEND:20261201T120000Z',
  'SUMMARY:Dentist',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

const VDIRSYNCER = program('/usr/bin/vdirsyncer', '--version');
const KHAL = program('/usr/bin/khal', '--version');

describe.each(SERVERS)('$name', ({ name, component, start }) => {
  let server: CalendarServer;
  beforeAll(async () => {
    if (component.isThere) server = await start();
  });
  afterAll(() => server?.stop());

  const publish = ({ folder, env }: Home, ...words: string[]): Ran =>
    rp(['publish', ...server.words, ...words, '--now', SUNDAY, '--json'], {
      env: { ...env, PATH: process.env.PATH ?? '', ...server.env },
      cwd: folder,
    });
  const result = (person: Home, ...words: string[]) => {
    const ran = publish(person, ...words);
    expect([ran.code, ran.err]).toEqual([0, '']);
    const { created, updated, deleted, edits, left, unchanged } = JSON.parse(ran.out);
    return {
      created: created.length,
      updated: updated.length,
      deleted: deleted.length,
      edits,
      left,
      unchanged,
    };
  };
  const planned = () => {
    const person = home();
    expect(person.run('plan').code).toBe(0);
    return person;
  };
  const text = async (path: string) => (await server.ask('GET', path)).text();
  const pathOf = async (pattern: RegExp) => {
    for (const path of await server.paths()) if (pattern.test(await text(path))) return path;
    throw new Error(`nothing like ${pattern}`);
  };
  const edit = async (path: string, change: (text: string) => string) => {
    const body = change(await text(path));
    const headers = { 'content-type': 'text/calendar; charset=utf-8' };
    expect((await server.ask('PUT', path, { headers, body })).ok).toBe(true);
  };
  const NOTHING = { created: 0, updated: 0, deleted: 0, edits: [], left: [], unchanged: 6 };
  const fresh = async () => {
    const person = planned();
    for (const path of (await server?.paths()) ?? []) await server.ask('DELETE', path);
    expect(result(person)).toEqual({ ...NOTHING, created: 6, unchanged: 0 });
    const [first = ''] = await server.paths();
    const dentist = first.replace(/[^/]*$/, 'dentist.ics');
    const headers = { 'content-type': 'text/calendar' };
    await server.ask('PUT', dentist, { headers, body: DENTIST });
    return { person, dentist };
  };
  const sound = async (dentist: string) => {
    const body = await text(dentist);
    expect(body).toContain('SUMMARY:Dentist');
    expect(body).toContain('20261201T110000Z');
  };

  withComponents('creates, and then has nothing to do', [component], async () => {
    const { person, dentist } = await fresh();
    expect(result(person)).toEqual(NOTHING);
    for (const path of await server.paths()) {
      if (path === dentist) continue;
      const body = await text(path);
      expect(body).not.toMatch(/^(METHOD|ORGANIZER|ATTENDEE)/m);
      expect(body.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    }
    await sound(dentist);
  });

  withComponents('changes and removes what the plan does', [component], async () => {
    const { person, dentist } = await fresh();
    expect(person.run('move 4 "wed 12:00"').code).toBe(0);
    expect(person.run('drop 1').code).toBe(0);
    expect(result(person)).toMatchObject({ created: 0, deleted: 1, edits: [], left: [] });
    expect(await text(await pathOf(/20261202T120000/))).toMatch(/SEQUENCE:[1-9]/);
    expect(result(person)).toMatchObject({ created: 0, updated: 0, deleted: 0 });
    await sound(dentist);
  });

  withComponents('follows a block that was moved', [component], async () => {
    const { person, dentist } = await fresh();
    const path = await pathOf(/DTSTART[^:]*:20261202T070000/);
    await edit(path, (body) =>
      body
        .replaceAll('20261202T0700', '20261203T1800')
        .replaceAll('20261202T0725', '20261203T1825'),
    );
    expect(publish(person, '--dry-run').code).toBe(0);
    expect(person.plans()).toBe(1);
    const { edits, created } = result(person);
    expect([created, edits]).toEqual([
      0,
      [expect.objectContaining({ did: 'move', outcome: 'pinned' })],
    ]);
    expect(person.facts()).toEqual([
      expect.objectContaining({
        fact: 'pin',
        pinned: expect.objectContaining({ start: '2026-12-03T18:00' }),
      }),
    ]);
    expect(result(person)).toMatchObject({
      created: 0,
      updated: 0,
      deleted: 0,
      edits: [],
      left: [],
    });
    expect(await text(path)).toContain('20261203T180000');
    await sound(dentist);
  });

  withComponents(
    'keeps words that were changed, also when the plan moves the block',
    [component],
    async () => {
      const { person, dentist } = await fresh();
      const path = await pathOf(/DTSTART[^:]*:20261202T070000/);
      await edit(path, (body) => body.replace(/SUMMARY:.*/, 'SUMMARY:Walk with Ben'));
      expect(result(person).left).toEqual([expect.objectContaining({ why: 'edited' })]);
      expect(result(person)).toEqual(NOTHING);
      expect(person.run('move 4 "wed 12:00"').code).toBe(0);
      expect(result(person)).toMatchObject({ updated: 1, edits: [] });
      const body = await text(path);
      expect(body).toContain('SUMMARY:Walk with Ben');
      expect(body).toContain('20261202T120000');
      expect(result(person)).toEqual(NOTHING);
      await sound(dentist);
    },
  );

  withComponents('keeps an edited block that the plan gives up', [component], async () => {
    const { person, dentist } = await fresh();
    const path = await pathOf(/DTSTART[^:]*:20261202T070000/);
    expect(person.run('drop 4').code).toBe(0);
    await edit(path, (body) => body.replace(/SUMMARY:.*/, 'SUMMARY:Walk with Ben'));
    expect(result(person)).toMatchObject({
      deleted: 0,
      left: [expect.objectContaining({ why: 'edited' })],
    });
    expect(result(person)).toMatchObject({ deleted: 0, left: [] });
    expect(await text(path)).toContain('Walk with Ben');
    await sound(dentist);
  });

  withComponents(
    'counts what was deleted as dropped, or looks for another time',
    [component],
    async () => {
      const { person, dentist } = await fresh();
      await server.ask('DELETE', await pathOf(/DTSTART[^:]*:20261202T070000/));
      expect(result(person).edits).toEqual([
        expect.objectContaining({ did: 'delete', outcome: 'dropped' }),
      ]);
      expect(person.facts()).toEqual([expect.objectContaining({ fact: 'drop' })]);
      expect(result(person).created).toBe(0);
      await server.ask('DELETE', await pathOf(/SUMMARY:Full-body/));
      expect(result(person, '--deleted', 'replan')).toMatchObject({
        created: 1,
        edits: [expect.objectContaining({ outcome: 'replanned' })],
      });
      expect(await text(await pathOf(/SUMMARY:Full-body/))).not.toContain('20261130T073000');
      expect(result(person)).toMatchObject({ created: 0, edits: [] });
      await sound(dentist);
    },
  );

  withComponents('finds its own again when what it noted is lost', [component], async () => {
    const { person, dentist } = await fresh();
    const notes = join(person.folder, '.config', 'recovery-plan', 'publish.json');
    rmSync(notes);
    expect(result(person)).toEqual(NOTHING);
    rmSync(notes);
    expect(person.run('drop 1').code).toBe(0);
    expect(result(person)).toMatchObject({ created: 0, deleted: 1, edits: [], left: [] });
    await sound(dentist);
  });

  withComponents('never touches what stands in its place', [component], async () => {
    const { person, dentist } = await fresh();
    const path = await pathOf(/DTSTART[^:]*:20261202T070000/);
    await server.ask('DELETE', path);
    await server.ask('PUT', path, {
      headers: { 'content-type': 'text/calendar' },
      body: DENTIST.replaceAll('entist', 'entist2'),
    });
    expect(result(person).left).toEqual([expect.objectContaining({ why: 'foreign' })]);
    expect(await text(path)).toContain('SUMMARY:Dentist2');
    await sound(dentist);
  });

  withComponents('keeps two people on one calendar apart', [component], async () => {
    const { person, dentist } = await fresh();
    const second = planned();
    expect(result(second)).toMatchObject({ created: 6, updated: 0, deleted: 0, left: [] });
    expect(second.run('drop 1').code).toBe(0);
    expect(result(second).deleted).toBe(1);
    rmSync(join(second.folder, '.config', 'recovery-plan', 'publish.json'));
    expect(result(second)).toMatchObject({ created: 0, updated: 0, deleted: 0 });
    expect(result(person)).toEqual(NOTHING);
    expect(await server.paths()).toHaveLength(12);
    await sound(dentist);
  });

  withComponents(
    'tells other people nothing of health, also the next time',
    [component],
    async () => {
      const person = planned();
      for (const path of await server.paths()) await server.ask('DELETE', path);
      result(person, '--for-sharing', '--alarm', '15m', '--only', 'workouts');
      const before = await Promise.all((await server.paths()).map(text));
      expect(
        before.every((body) => body.includes('BEGIN:VALARM') && !body.includes('CLASS:PRIVATE')),
      ).toBe(true);
      expect(before.some((body) => /energy|Cook/.test(body))).toBe(false);
      expect(result(person)).toMatchObject({ created: 0, updated: 0, deleted: 0 });
      expect(result(person, '--reset')).toMatchObject({ created: 3, updated: 3 });
    },
  );

  withComponents(
    'a phone that syncs by vdirsyncer and edits by khal is followed',
    [component, VDIRSYNCER, KHAL],
    async () => {
      const { person, dentist } = await fresh();
      const phone = phoneOf(person, server, await pathOf(/Dentist/));
      result(person, '--alarm', '15m');
      phone.sync();
      // `t` changes the time, as a person would.
      phone.khal(['edit', 'Full-body'], 't\n2026-12-03 18:00 2026-12-03 18:25\nq\n');
      phone.sync();
      expect(result(person).edits).toEqual([expect.objectContaining({ outcome: 'pinned' })]);
      phone.sync();
      const listed = phone.khal(['list', '2026-12-03', '1d', '--format', '{start-time} {title}']);
      expect(listed).toContain('18:00 Full-body strength, light');
      expect(result(person)).toMatchObject({
        created: 0,
        updated: 0,
        deleted: 0,
        edits: [],
        left: [],
      });
      await sound(dentist);
    },
  );

  withComponents('leaves the password nowhere', [component], async () => {
    const { person } = await fresh();
    const secret = server.env.RECOVERY_PLAN_CALDAV_PASSWORD ?? 's3cret pass';
    expect(name).not.toBe('');
    expect(filesBelow(person.folder).filter(({ text }) => text.includes(secret))).toEqual([]);
  });
});

function phoneOf({ folder }: Home, server: CalendarServer, object: string) {
  const calendar = join(folder, 'phone', 'recovery-plan');
  mkdirSync(calendar, { recursive: true });
  const [home = '/'] = /^.*\/(?=recovery-plan\/)/.exec(object) ?? [];
  const secret = server.env.RECOVERY_PLAN_CALDAV_PASSWORD;
  const login = secret ? ['username = "alice"', `password = "${secret}"`] : [];
  const file = (name: string, lines: string[]) => {
    const path = join(folder, '..', `${folder.split('/').at(-1)}-${name}`);
    writeFileSync(path, `${lines.join('\n')}\n`);
    return path;
  };
  const sync = file('vdirsyncer', [
    '[general]',
    `status_path = "${folder}/phone-status"`,
    '[pair phone]',
    'a = "remote"',
    'b = "local"',
    'collections = ["recovery-plan"]',
    'conflict_resolution = "b wins"',
    '[storage remote]',
    'type = "caldav"',
    `url = "${new URL(home, server.url).href}"`,
    ...login,
    '[storage local]',
    'type = "filesystem"',
    `path = "${folder}/phone"`,
    'fileext = ".ics"',
  ]);
  const khal = file('khal', [
    '[calendars]',
    '[[plan]]',
    `path = ${calendar}`,
    '[sqlite]',
    `path = ${folder}/khal.db`,
    '[locale]',
    'local_timezone = Europe/Berlin',
    'default_timezone = Europe/Berlin',
    'timeformat = %H:%M',
    'dateformat = %Y-%m-%d',
    'longdateformat = %Y-%m-%d',
    'datetimeformat = %Y-%m-%d %H:%M',
    'longdatetimeformat = %Y-%m-%d %H:%M',
  ]);
  const env = { HOME: folder, LC_ALL: 'C.UTF-8' };
  afterAll(() => {
    for (const path of [sync, khal]) rmSync(path, { force: true });
  });
  let isKnown = false;
  return {
    khal: (words: string[], input = '') =>
      output('/usr/bin/khal', ['-c', khal, ...words], { env, input }),
    sync: () => {
      if (!isKnown)
        output('/usr/bin/vdirsyncer', ['-c', sync, 'discover'], { env, input: 'y\ny\n' });
      isKnown = true;
      output('/usr/bin/vdirsyncer', ['-c', sync, 'sync'], { env });
    },
  };
}
