import { chmodSync, chownSync, mkdirSync, renameSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { home as personHome } from '../home.ts';
import { rp, scratch, shell } from '../program.ts';
import { homes, problemOf } from './homes.ts';

const home = homes();
const CONFIG = '.config/recovery-plan';
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

/** A person with a profile and a plan. */
function planned() {
  const person = personHome();
  expect(person.run('plan --quiet').code).toBe(0);
  const path = (name: string) => join(person.folder, CONFIG, name);
  return { ...person, path };
}

const modes = (...paths: string[]) =>
  paths.map((path) => (statSync(path).mode & 0o777).toString(8));

describe('what is remembered is for its owner alone', () => {
  it.each(['000', '022', '077', '277', '777'])('under a umask of %s', (umask) => {
    const { folder, path } = scratch();
    const env = { HOME: folder };
    const script = `umask ${umask}; $RP massage add 2026-12-01T17:00 --now 2026-11-29T18:00 --quiet &&
      $RP setup --answers <($RP example) --no-input --quiet`;
    expect(shell(script, { env })).toMatchObject({ code: 0, err: '' });
    expect(modes(path('.config'), path(CONFIG))).toEqual(['700', '700']);
    const files = ['config.json', 'journal.jsonl'].map((name) => path(`${CONFIG}/${name}`));
    expect(modes(...files)).toEqual(['600', '600']);
  });
});

describe('what others may have put there is refused, with a remedy', () => {
  it.each(['.', 'config.json', 'journal.jsonl'])('a link: %s', (name) => {
    const { run, path } = planned();
    renameSync(path(name), path(name === '.' ? '../moved' : 'moved'));
    symlinkSync(
      name === '.' ? 'moved' : path('moved'),
      path(name === '.' ? '../recovery-plan' : name),
    );
    for (const words of ['show', 'plan', 'massage add "thu 17:00"']) {
      const { code, out, err } = run(words);
      expect({ code, out }).toEqual({ code: 3, out: '' });
      expect(err).toMatch(
        /lies behind a link.*\n {2}at: .*recovery-plan.*\n {2}do: Put the folder/,
      );
    }
  });

  it.each(['.', 'config.json', 'journal.jsonl'])('what everybody may write: %s', (name) => {
    const { run, path } = planned();
    chmodSync(path(name), name === '.' ? 0o777 : 0o666);
    expect(run('show')).toMatchObject({ code: 3, err: expect.stringContaining('chmod o-w') });
    expect(run('plan').code).toBe(3);
    chmodSync(path(name), name === '.' ? 0o700 : 0o600);
    expect(run('show').code).toBe(0);
  });

  it('the folder of all profiles, for each of them', async () => {
    const { store, folder } = home('client 7');
    const root = join(folder, '../..');
    mkdirSync(folder, { recursive: true });
    for (const open of [root, join(root, 'profiles'), folder]) {
      chmodSync(open, 0o777);
      expect(await problemOf(() => store.read())).toMatchObject({ kind: 'invalid', place: open });
      chmodSync(open, 0o700);
    }
  });

  it.runIf(isRoot)("somebody else's", () => {
    const { env, path, folder } = planned();
    for (const name of [
      '',
      '.config',
      CONFIG,
      `${CONFIG}/config.json`,
      `${CONFIG}/journal.jsonl`,
    ]) {
      chmodSync(join(folder, name), 0o755);
      chownSync(join(folder, name), NOBODY - 1, NOBODY - 1);
    }
    const { code, err } = rp(['show'], { env, uid: NOBODY });
    expect(code).toBe(3);
    expect(err).toMatch(/belongs to somebody else.*\n {2}at: .*\n {2}do: If it is yours/);
    // The administrator may look, but would leave files behind that their owner cannot read.
    expect(rp(['show', '--now', '2026-11-29T18:00'], { env }).code).toBe(0);
    const change = rp(['massage', 'add', 'thu 17:00'], { env });
    expect(change).toMatchObject({ code: 3, err: expect.stringContaining("sudo -u '#65533'") });
    expect(modes(path('journal.jsonl'))).toEqual(['755']);
  });
});
