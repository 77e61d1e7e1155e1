// The release script in a small repository of its own, whose checks are stubs that say their name.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const SCRIPT = fileURLToPath(new URL('../.build/release.mjs', import.meta.url));
const temp = mkdtempSync(join(tmpdir(), 'recovery-plan-'));
afterAll(() => rmSync(temp, { recursive: true, force: true }));

const RELEASED = '# Changelog\n\n## Unreleased\n\n## 1.2.0, 5 January 2027\n\n- A thing.\n';

interface Repository {
  readonly version?: string;
  readonly lock?: string;
  readonly changelog?: string;
  readonly check?: string;
  readonly tag?: string;
  readonly stray?: string;
}

let count = 0;

function release({
  version = '1.2.0',
  lock = version,
  changelog = RELEASED,
  check = '',
  tag,
  stray,
}: Repository = {}) {
  count += 1;
  const folder = join(temp, `${count}`);
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
  for (const each of ['.build', '.ci']) mkdirSync(join(folder, each), { recursive: true });
  cpSync(SCRIPT, join(folder, '.build/release.mjs'));
  write('.ci/packed.mjs', "console.log('packed', ...process.argv.slice(2));");
  write('CHANGELOG.md', changelog);
  const scripts = { check: `echo checked; ${check}`, test: 'echo tested' };
  write('package.json', JSON.stringify({ name: 'thing', version, scripts }));
  write(
    'package-lock.json',
    JSON.stringify({ version: lock, packages: { '': { version: lock } } }),
  );
  const git = (...words: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words], {
      cwd: folder,
    });
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'All of it');
  if (tag !== undefined) git('tag', tag);
  if (stray !== undefined) write(stray, 'x');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(folder, '.build/release.mjs')],
    {
      encoding: 'utf8',
      cwd: temp,
    },
  );
  const ran = [...stdout.matchAll(/^(?:checked|tested|packed.*)$/gm)].map(([line]) => line);
  return { status, stdout, stderr, ran };
}

describe('npm run release', () => {
  it('checks, tests, packs and tries, and leaves publishing to a person', () => {
    const { status, stdout, stderr, ran } = release();
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(ran).toEqual(['checked', 'tested', 'packed .']);
    expect(stdout).toContain('    git tag --annotate v1.2.0 --message "thing 1.2.0"\n');
    expect(stdout).toContain('    npm publish thing-1.2.0.tgz\n');
  });

  const REFUSED: [why: string, repository: Repository, says: string][] = [
    [
      'a file that is not committed',
      { stray: 'new.txt' },
      'the tree is not as committed:\n?? new.txt',
    ],
    [
      'no section of the version',
      { changelog: '# Changelog\n\n## 1.1.0\n\n- Old.\n' },
      'nothing under "## 1.2.0"',
    ],
    [
      'a section without a word',
      { changelog: '# Changelog\n\n## 1.2.0\n\n## 1.1.0\n\n- Old.\n' },
      'nothing under "## 1.2.0"',
    ],
    ['a longer version with a section', { version: '1.2.0-rc.1' }, 'nothing under "## 1.2.0-rc.1"'],
    [
      'changes that belong to no version',
      { changelog: RELEASED.replace('Unreleased\n', 'Unreleased\n\n- More.\n') },
      'changes under "## Unreleased"',
    ],
    [
      'another version in the lock file',
      { lock: '1.1.0' },
      'package-lock.json (version) says 1.1.0',
    ],
    ['a version that is none', { version: '1.2' }, 'no semantic version'],
    ['a version that is out', { tag: 'v1.2.0' }, 'the tag v1.2.0 is there already'],
  ];

  it.each(REFUSED)('refuses %s, before anything runs', (_, repository, says) => {
    const { status, stderr, ran } = release(repository);
    expect(status).toBe(1);
    expect(stderr).toContain(says);
    expect(stderr).toContain('nothing is to be published');
    expect(ran).toEqual([]);
  });

  it('says all that is amiss at once', () => {
    const { stderr } = release({
      lock: '1.1.0',
      changelog: '# Changelog\n',
      tag: 'v1.2.0',
      stray: 'x',
    });
    expect(stderr.match(/^release: /gm)).toHaveLength(6);
  });

  it('stops at the first step that fails', () => {
    const { status, stdout, stderr, ran } = release({ check: 'exit 1' });
    expect(status).toBe(1);
    expect(ran).toEqual(['checked']);
    expect(stderr).toContain('npm run check failed');
    expect(stdout).not.toContain('npm publish');
  });

  it('refuses when a step changed the tree', () => {
    const { status, stdout, stderr } = release({ check: 'echo y > made.txt' });
    expect(status).toBe(1);
    expect(stderr).toContain('?? made.txt');
    expect(stdout).not.toContain('npm publish');
  });
});
