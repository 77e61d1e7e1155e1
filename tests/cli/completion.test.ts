import { describe, expect, it } from 'vitest';
import { known } from '../../src/cli/completion.ts';
import { COMMANDS, GROUPS } from '../../src/cli/table/commands.ts';
import { SHELLS } from '../../src/cli/table/options.ts';
import { ACTIVITIES, REGIONS } from '../../src/contract/names.ts';
import { rp, scratch, shell } from './program.ts';

const { folder } = scratch({ 'my week.ics': '', 'other.json': '' });
const ALL = known();

/** What bash offers at the end of each of these lines, as its completion function answers. */
function offered(lines: readonly string[]): string[][] {
  const calls = lines.map((line) => {
    // As readline splits it: a sign of equality is a word of its own.
    const words = line.split(' ').flatMap((word) => word.split(/(=)/).filter(Boolean));
    if (line.endsWith(' ') || line.endsWith('=')) words.push('');
    const quoted = words.map((word) => `'${word}'`).join(' ');
    return `COMP_WORDS=(${quoted}); COMP_CWORD=${words.length - 1}; _recovery_plan; printf '%s|' "\${COMPREPLY[@]}"; echo`;
  });
  const script = ['source <($RP completion bash)', ...calls].join('\n');
  const { out, err } = shell(script, { cwd: folder });
  expect(err).toBe('');
  return out
    .trimEnd()
    .split('\n')
    .map((line) => line.split('|').filter(Boolean));
}

describe('the table that the scripts are made of', () => {
  it('has every command, group and option', () => {
    const paths = ALL.commands.map((command) => command.path);
    expect(paths).toEqual(['', 'help', ...[...GROUPS, ...COMMANDS].map(({ name }) => name)]);
    for (const { name, options } of COMMANDS) {
      const command = ALL.commands.find((each) => each.path === name);
      const names = command?.options.map((option) => option.names.at(-1));
      expect(names).toEqual(options.map(({ flags }) => /--[\w-]+/.exec(flags)?.[0]));
    }
  });

  it('never takes a name both with and without a value', () => {
    const all = [...ALL.everywhere, ...ALL.commands.flatMap(({ options }) => options)];
    const names = (valued: boolean) =>
      all.filter(({ value }) => (value !== undefined) === valued).flatMap((option) => option.names);
    expect(names(true).filter((name) => names(false).includes(name))).toEqual([]);
  });
});

describe('completion', () => {
  it.each(SHELLS)('%s: a script with all of it, in ASCII', (name) => {
    const { code, out, err } = rp(['completion', name]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^[\n -~]+$/);
    for (const { path: command, options } of ALL.commands) {
      expect(out).toContain(command);
      for (const option of options) {
        expect(out).toContain(option.names.at(-1)?.replace(name === 'fish' ? /^--/ : '', ''));
      }
    }
    for (const word of [...ACTIVITIES, ...REGIONS]) expect(out).toContain(word);
  });

  it('of another shell is refused', () =>
    expect(rp(['completion', 'tcsh'])).toMatchObject({ code: 2, out: '' }));
});

describe('in bash', () => {
  it('parses', () => {
    const { code, err } = shell('$RP completion bash | bash -n');
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('offers every option of every command', () => {
    const lines = ALL.commands.map((command) =>
      `recovery-plan ${command.path} --`.replace('  ', ' '),
    );
    const wanted = ALL.commands.map(({ options }) =>
      [...options, ...ALL.everywhere]
        .flatMap(({ names }) => names)
        .filter((name) => name.startsWith('--')),
    );
    expect(offered(lines)).toEqual(wanted);
  });

  it('offers every command of every group, and topics after help', () => {
    const groups = ALL.commands.filter(({ words }) => words.length > 0);
    const lines = groups.map((group) => `recovery-plan ${group.path} `.replace('  ', ' '));
    expect(offered(lines)).toEqual(groups.map(({ words }) => words.map(({ name }) => name)));
  });

  it.each<[line: string, words: readonly string[]]>([
    ['recovery-plan pl', ['plan']],
    ['recovery-plan plan --format ', ['text', 'json', 'ical', 'html', 'markdown', 'csv']],
    ['recovery-plan plan --format=i', ['ical']],
    ['recovery-plan plan --format=', ['text', 'json', 'ical', 'html', 'markdown', 'csv']],
    ['recovery-plan --color always plan --we', ['--week', '--weeks']],
    ['recovery-plan --profile plan sh', ['show']],
    ['recovery-plan --profile=plan sh', ['show']],
    ['recovery-plan massage add thu 18:00 --regions low_back,hi', ['low_back,hip']],
    ['recovery-plan massage feedback --tight-again ', ['no', 'a-bit', 'yes']],
    ['recovery-plan add yog', ['yoga_gentle', 'yoga_power']],
    ['recovery-plan init --goal ge', ['get-fitter']],
    ['recovery-plan init sl', ['sleep']],
    ['recovery-plan checkin --energy ', ['1', '2', '3', '4', '5']],
    ['recovery-plan setup --adult ', ['yes', 'no']],
    ['recovery-plan completion z', ['zsh']],
    ['recovery-plan schema ', ['request', 'plan']],
    ['recovery-plan help ex', ['example', 'exit-codes']],
    ['recovery-plan calendar add my', ['my week.ics']],
    ['recovery-plan plan --input oth', ['other.json']],
    ['recovery-plan undo ', []],
    ['recovery-plan plan --now ', []],
    ['recovery-plan rules ', []],
  ])('%s', (line, words) => expect(offered([line])).toEqual([words]));

  it('leaves no names of its own behind but one prefix', () => {
    const { out } = shell('source <($RP completion bash); declare -F; complete -p recovery-plan');
    const lines = out.trimEnd().split('\n');
    expect(lines.pop()).toBe('complete -F _recovery_plan recovery-plan');
    for (const line of lines) expect(line).toMatch(/^declare -f _recovery_plan/);
  });
});
