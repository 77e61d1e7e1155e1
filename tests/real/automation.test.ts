// The recipes of docs/automation.md, as they stand there.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { EXAMPLE } from '../../src/cli/example.ts';
import { home } from '../cli/home.ts';
import { rp, scratch } from '../cli/program.ts';
import { program, withComponents } from './components.ts';
import { sshHosts } from './ssh-hosts.ts';

const BIN = fileURLToPath(new URL('../../bin/recovery-plan.js', import.meta.url));
const PAGE = readFileSync(new URL('../../docs/automation.md', import.meta.url), 'utf8');
const isRoot = process.getuid?.() === 0;
const { folder, path } = scratch();

mkdirSync(path('bin'));
const tool = path('bin/recovery-plan');
writeFileSync(tool, `#!/bin/sh\nexec "${process.execPath}" "${BIN}" "$@"\n`);
chmodSync(tool, 0o755);
chmodSync(folder, 0o755);
const PATH = `${path('bin')}:/usr/bin:/bin`;

/** The blocks of one language on the page. */
function blocks(language: string): string[] {
  const found = PAGE.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'));
  return [...found].map(([, text]) => `${text}`);
}

function inShell(script: string, env: Readonly<Record<string, string>>, cwd: string) {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', script], {
    env: { PATH, ...env },
    cwd,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

describe('the recipe for', () => {
  it('a folder to subscribe to, and a status bar', () => {
    const anna = home();
    mkdirSync(anna.path('public'));
    const [subscribe = '', bar = ''] = blocks('sh');
    expect(inShell(subscribe, anna.env, anna.folder)).toEqual({ code: 0, out: '', err: '' });
    const calendar = readFileSync(anna.path('public/week.ics'), 'utf8');
    expect(calendar).toContain('SUMMARY:Busy');
    // At the end of a week the next one was planned, and nothing for today.
    const today = 'recovery-plan plan --quiet --week "$(TZ=Europe/Berlin date +%F)"';
    expect(inShell(today, anna.env, anna.folder)).toEqual({ code: 0, out: '', err: '' });
    const { code, out } = inShell(bar, anna.env, anna.folder);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toBeTypeOf('object');
  });

  it('many people', () => {
    const request = `${JSON.stringify(EXAMPLE)}\n`;
    writeFileSync(path('requests.ndjson'), request.repeat(30));
    const script = blocks('sh').find((text) => text.startsWith('recovery-plan batch')) ?? '';
    expect(inShell(script, { HOME: folder }, folder)).toEqual({ code: 0, out: '', err: '' });
    expect(readFileSync(path('plans.ndjson'), 'utf8').trimEnd().split('\n')).toHaveLength(30);
  });

  withComponents(
    'systemd is one that systemd understands',
    [program('systemd-analyze', '--version')],
    () => {
      const [service = '', timer = ''] = blocks('ini');
      // The program is looked for where it is installed, which a test does not touch.
      writeFileSync(path('recovery-plan.service'), service);
      writeFileSync(path('recovery-plan.timer'), timer);
      const files = [path('recovery-plan.service'), path('recovery-plan.timer')];
      const { status, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', ...files], {
        encoding: 'utf8',
      });
      const about = stderr.split('\n').filter((line) => line.includes('recovery-plan'));
      expect({ status, about }).toEqual({ status: 0, about: [] });
    },
  );
});

describe('GNU parallel', () => {
  /** Their requests, in a file; what one process makes of them. */
  function sixtyPeople(): string {
    const lines = Array.from({ length: 60 }, (_, index) =>
      JSON.stringify({ ...EXAMPLE, person: { ...EXAMPLE.person, id: `client${index}` } }),
    );
    const input = lines.map((line) => `${line}\n`).join('');
    writeFileSync(path('requests.ndjson'), input);
    return rp(['batch', '--jobs', '1'], { input }).out;
  }

  /** A line of the page, with parts small enough for sixty people. */
  function recipe(start: string): string {
    const lines = blocks('sh').flatMap((text) => text.split('\n'));
    return (lines.find((line) => line.startsWith(start)) ?? '').replace('-N 100', '-N 10');
  }

  const PARALLEL = [program('parallel', '--version')];

  withComponents(
    'gives the same plans in the same order, also when workers are killed',
    PARALLEL,
    () => {
      const expected = sixtyPeople();
      // Each part's first worker kills itself half way through.
      const faulty = `#!/bin/sh
IFS= read -r line
mark=$(printf %s "$line" | md5sum | cut -c1-32)
rest() { printf '%s\\n' "$line"; cat; }
if mkdir "${path('killed-')}$mark" 2>/dev/null; then rest | head -3 | recovery-plan-real "$@"; kill -9 $$; fi
rest | recovery-plan-real "$@"
`;
      mkdirSync(path('faulty'));
      writeFileSync(path('faulty/recovery-plan'), faulty);
      writeFileSync(path('faulty/recovery-plan-real'), readFileSync(tool));
      for (const name of ['recovery-plan', 'recovery-plan-real'])
        chmodSync(path(`faulty/${name}`), 0o755);
      const script = recipe('parallel --pipe');
      const env = { PATH: `${path('faulty')}:/usr/bin:/bin`, HOME: folder };
      expect(inShell(script, env, folder).code).toBe(0);
      expect(readFileSync(path('plans.ndjson'), 'utf8')).toBe(expected);
    },
  );

  const SSHD = { name: 'openssh-server', isThere: isRoot && existsSync('/usr/sbin/sshd') };
  withComponents(
    'gives the same over ssh, also when a host goes away in the middle',
    [...PARALLEL, program('ssh', '-V'), SSHD],
    async () => {
      const expected = sixtyPeople();
      // The first host takes a part, plans some of it, and is gone: its server and the connection.
      const dying = `#!/bin/sh
head -3 | "${tool}" "$@"
touch "${path('host1.died')}"
kill -9 "$(cat "${path('host1.pid')}")"
process=$$
while read -r _ name _ parent _ < "/proc/$process/stat" && [ "$name" != "(sshd)" ]; do process=$parent; done
kill -9 "$process"
`;
      mkdirSync(path('dying'));
      writeFileSync(path('dying/recovery-plan'), dying, { mode: 0o755 });
      const hosts = await sshHosts(path, { host1: path('dying'), host2: path('bin') });
      try {
        const env = { HOME: folder, PARALLEL_SSH: `ssh -F ${path('ssh_config')}` };
        const { code, err } = inShell(recipe('parallel --sshlogin'), env, folder);
        expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
        expect(readFileSync(path('plans.ndjson'), 'utf8')).toBe(expected);
        expect(existsSync(path('host1.died'))).toBe(true);
      } finally {
        for (const host of hosts) host.kill();
      }
    },
  );
});

describe("Debian's cron", () => {
  const CRON = [{ name: 'cron', isThere: isRoot && existsSync('/usr/sbin/cron') }];
  const table = '/etc/cron.d/recovery-plan-test';
  afterAll(() => rmSync(table, { force: true }));

  withComponents(
    'writes the calendar file, with an environment as empty as its own',
    CRON,
    async () => {
      const anna = home();
      const [recipe = ''] = blocks('cron');
      const lines = recipe
        .replace('PATH=', `PATH=${path('bin')}:`)
        .replace('0 4 * * * ', '* * * * * root ');
      writeFileSync(table, `HOME=${anna.folder}\n${lines}`, { mode: 0o644 });
      const cron = spawn('/usr/sbin/cron', ['-f'], { stdio: 'ignore' });
      try {
        for (let second = 0; second < 130 && !existsSync(anna.path('week.ics')); second += 1) {
          await new Promise((resolve) => setTimeout(resolve, 1000));
        }
      } finally {
        cron.kill();
      }
      expect(readFileSync(anna.path('week.ics'), 'utf8')).toMatch(/^BEGIN:VCALENDAR/);
    },
  );
});
