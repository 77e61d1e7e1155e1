import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/cli/doctor/finding.ts';
import { VERSION } from '../../src/contract/version.ts';
import { home } from './home.ts';
import { rp, scratch } from './program.ts';

const CONFIG = '.config/recovery-plan';
const CALENDAR = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n';

function findings(out: string): Finding[] {
  const report: { version: string; ok: boolean; findings: Finding[] } = JSON.parse(out);
  return report.findings;
}

const about = (out: string, what: string) => findings(out).filter((each) => each.what === what);
const doctor = ({ env }: ReturnType<typeof home>) => rp(['doctor', '--json'], { env });

/** A person who remembers things and shuts the folder. */
function person(changes: object = {}) {
  const one = home(changes);
  chmodSync(join(one.folder, CONFIG), 0o700);
  chmodSync(join(one.folder, CONFIG, 'config.json'), 0o600);
  return one;
}

describe('doctor', () => {
  it('finds nothing to mend where nothing is wrong', () => {
    const { code, out, err } = rp(['doctor'], { env: person().env });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`recovery-plan ${VERSION}\n`);
    expect(out).toContain(`Node ${process.version}`);
    expect(out).toContain(`${process.versions.tz}`);
    expect(out).toContain(`~/${CONFIG}`);
    expect(out).toMatch(/\nNothing has to be mended\.\n$/);
    expect(out).not.toContain('MEND');
  });

  it('writes nothing, also where there is nothing', () => {
    const { folder } = scratch();
    const { code, out } = rp(['doctor', '--json'], { env: { HOME: folder } });
    expect(code).toBe(0);
    expect(about(out, 'profile')).toMatchObject([{ is: 'remark' }]);
    expect(() => rmSync(join(folder, '.config'))).toThrow('ENOENT');
  });

  it('exits with 3 and says what to do about a memory that cannot be read', () => {
    const one = person();
    writeFileSync(join(one.folder, CONFIG, 'config.json'), '{"secret answer": ');
    const { code, out } = doctor(one);
    expect(code).toBe(3);
    expect(about(out, 'memory').at(-1)).toMatchObject({
      is: 'problem',
      text: `The profile is not valid JSON. (~/${CONFIG}/config.json)`,
      remedy: expect.stringMatching(/^Mend the file/),
    });
    expect(out).not.toContain('secret answer');
  });

  it('sees what is open to others, and how to close it', () => {
    const one = person();
    chmodSync(join(one.folder, CONFIG, 'config.json'), 0o644);
    expect(about(doctor(one).out, 'permissions')).toEqual([
      {
        what: 'permissions',
        is: 'remark',
        text: `~/${CONFIG}/config.json is open to others (644)`,
        remedy: `chmod go= ~/${CONFIG}/config.json`,
      },
    ]);
  });

  it('looks at calendars, and fetches none', () => {
    const { path } = scratch({ 'fine.ics': CALENDAR, 'text.ics': 'hello' });
    const calendars = [
      path('fine.ics'),
      path('gone.ics'),
      path('text.ics'),
      'https://calendar.example.invalid/private-token/me.ics',
    ];
    const { code, out } = doctor(person({ calendars }));
    expect(code).toBe(3);
    const found = [1, 2, 3, 4].map((number) => about(out, `calendar ${number}`)[0]);
    expect(found).toMatchObject([
      { is: 'fine' },
      { is: 'problem', text: 'a file that cannot be read: it does not exist' },
      { is: 'problem', text: 'a file that holds no calendar' },
      {
        is: 'remark',
        text: 'an address, https://calendar.example.invalid/…; there is no copy of it',
      },
    ]);
  });

  it('names a zone that is not known', () => {
    const { out } = rp(['doctor', '--json'], { env: { ...person().env, TZ: 'Bad/Zone' } });
    expect(about(out, 'time zone')[0]?.is).toBe('remark');
  });

  it('shows nobody who somebody is', () => {
    const { folder } = scratch();
    const profile = join(folder, CONFIG, 'profiles', '%41nna%20%4Düller'.replace('ü', '%C3%BC'));
    mkdirSync(profile, { recursive: true, mode: 0o700 });
    writeFileSync(join(profile, 'config.json'), '{"schema":"x", "title": "therapy"');
    const words = ['doctor', '--profile', 'Anna Müller'];
    for (const more of [[], ['--json'], ['--verbose'], ['--debug']]) {
      const { code, out, err } = rp([...words, ...more], { env: { HOME: folder } });
      expect(code).toBe(3);
      for (const secret of [folder, 'nna', 'therapy', '%41'])
        expect(out + err).not.toContain(secret);
    }
  });

  it('leaves out secrets of addresses and of publishing', () => {
    const one = person({ calendars: ['https://user:pass@calendar.example.invalid/token'] });
    const target = {
      url: 'https://cloud.example.invalid/dav/anna',
      user: 'anna-user',
      calendar: 'My secret',
      passwordCommand: ['pass', 'show', 'entry'],
      look: {},
    };
    const state = { schema: 'recovery-plan/publish@1', target, objects: {} };
    writeFileSync(join(one.folder, CONFIG, 'publish.json'), JSON.stringify(state), { mode: 0o600 });
    const { code, out } = doctor(one);
    expect(code).toBe(0);
    expect(about(out, 'publish')[0]?.text).toBe(
      'to https://cloud.example.invalid/…; its password can be had',
    );
    for (const secret of ['token', 'pass@', 'anna', 'My secret', 'entry']) {
      expect(out).not.toContain(secret);
    }
  });
});
