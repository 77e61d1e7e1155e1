// Completion in the shells themselves: Tab is pressed, and the screen is read.
import { writeFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { known } from '../../src/cli/completion.ts';
import { rp, scratch } from '../cli/program.ts';
import { output, program, withComponents } from './components.ts';
import { type Terminal, terminal } from './setup-terminal.ts';

const TMUX = program('tmux', '-V');
const ZSH = program('zsh', '--version');
const FISH = program('fish', '--version');
const BASH = program('bash', '--version');

const { path } = scratch({ 'my-week.ics': '', 'my-year.ics': '' });
for (const name of ['bash', 'zsh', 'fish'] as const) {
  writeFileSync(path(`script.${name}`), rp(['completion', name]).out);
}

const START = {
  bash: {
    program: ['bash', '--norc', '--noprofile', '-i'],
    first: `bind 'set show-all-if-ambiguous on'; PS1='> '; source ${path('script.bash')}`,
  },
  zsh: {
    program: ['zsh', '-f', '-i'],
    first: `PS1='> '; autoload -Uz compinit; compinit -D -u; source ${path('script.zsh')}`,
  },
  fish: {
    program: ['fish', '--no-config', '-i'],
    first: `function fish_prompt; echo '> '; end; source ${path('script.fish')}`,
  },
};
type Shell = keyof typeof START;

async function ready(shell: Shell): Promise<Terminal> {
  const { program: words, first } = START[shell];
  const env = { TERM: 'screen', PATH: process.env.PATH ?? '' };
  const on = terminal([], { program: words, columns: 140, rows: 50, env });
  on.type(`${first}; cd ${path('.')}; clear; echo re''ady\n`);
  await on.shows(/^ready$/m);
  return on;
}

/** Types a line and Tab, sees what comes of it, and empties the line again. */
async function tabbed(on: Terminal, line: string, shows: RegExp): Promise<string> {
  on.type(line);
  on.keys('Tab');
  const screen = await on.shows(shows);
  on.keys('C-c');
  on.type(' clear; echo re""ady\n');
  await on.shows(/^ready$/m);
  return screen;
}

describe.each([
  ['bash', BASH],
  ['zsh', ZSH],
  ['fish', FISH],
] as const)('%s', (shell, component) => {
  withComponents('parses the script', [component], () => {
    expect(output(shell, ['-n', path(`script.${shell}`)])).toBe('');
  });

  withComponents('completes what is typed', [TMUX, component], async () => {
    const on = await ready(shell);
    await tabbed(on, 'recovery-plan sche', /recovery-plan schema$/m);
    await tabbed(on, 'recovery-plan massage fe', /massage feedback$/m);
    await tabbed(on, 'recovery-plan plan --format js', /--format json/);
    await tabbed(on, 'recovery-plan plan --format=js', /--format=json/);
    await tabbed(on, 'recovery-plan --color always plan --dry', /--dry-run/);
    await tabbed(on, 'recovery-plan add yoga_p', /yoga_power/);
    await tabbed(
      on,
      'recovery-plan massage add thu 18:00 --regions low_back,el',
      /_back,elbow_forearm/,
    );
    await tabbed(on, 'recovery-plan plan --input my-w', /--input my-week\.ics/);
    await tabbed(on, 'recovery-plan init sle', /init sleep/);
    await tabbed(on, 'recovery-plan help exi', /help exit-codes/);
  });

  withComponents('lists what there is', [TMUX, component], async () => {
    const on = await ready(shell);
    const words = ['add', 'busy', 'feedback', 'list', 'remove'];
    const massage = await tabbed(on, 'recovery-plan massage ', /remove/);
    for (const word of words.filter((each) => each !== 'busy')) expect(massage).toContain(word);
    const formats = await tabbed(on, 'recovery-plan show --format ', /markdown/);
    for (const word of ['text', 'json', 'ical', 'html', 'csv']) expect(formats).toContain(word);
    const files = await tabbed(on, 'recovery-plan calendar add my-', /my-year/);
    expect(files).toContain('my-week.ics');
  });
});

describe('fish itself', () => {
  withComponents('offers every word and option of every command', [FISH], () => {
    for (const { path: command, options, words } of known().commands) {
      const line = `recovery-plan ${command} `.replace('  ', ' ');
      const script = `source ${path('script.fish')}; complete -C '${line}'; complete -C '${line}--'`;
      const offered = output('fish', ['--no-config', '-c', script])
        .split('\n')
        .map((row) => row.split('\t')[0]);
      for (const { name } of words) expect(offered).toContain(name);
      for (const { names } of options) expect(offered).toContain(names.at(-1));
    }
  });
});
