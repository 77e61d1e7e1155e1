import type { Hint, Known, KnownCommand, KnownOption } from './completion.ts';

export function fishScript(known: Known): string {
  const lines = [
    ...known.everywhere.map((option) => optionLine('', option)),
    ...known.commands.flatMap(commandLines),
  ];
  return `# Completion of recovery-plan for fish. Save it with:
#   recovery-plan completion fish > ~/.config/fish/completions/recovery-plan.fish

# Whether the words before the cursor lead to this command, and to this place after it.
function __recovery_plan_at
    set -l command ''
    set -l place 0
    set -l skip 0
    for word in (commandline -opc)[2..]
        if test $skip = 1
            set skip 0
            continue
        end
        switch $word
            case ${valuedNames(known)}
                set skip 1
            case '-*'
            case '*'
                switch "$command:$word"
${stepCases(known)}
                    case '*'
                        set place (math $place + 1)
                end
        end
    end
    test "$command" = "$argv[1]"
    and begin
        test (count $argv) = 1
        or test $place = $argv[2]
        or test "$argv[3]" = more -a $place -ge $argv[2]
    end
end

# Several words with commas between them.
function __recovery_plan_list
    set -l head (commandline -ct | string replace -r '^--[^=]*=' '' | string replace -r '[^,]*$' '')
    for word in $argv
        echo "$head$word"
    end
end

complete -c recovery-plan -f
${lines.join('\n')}
`;
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

function valuedNames({ everywhere, commands }: Known): string {
  const all = [...everywhere, ...commands.flatMap(({ options }) => options)];
  const names = all.filter(({ value }) => value).flatMap((option) => option.names);
  return [...new Set(names)].map(quoted).join(' ');
}

function stepCases({ commands, aliases }: Known): string {
  const steps = commands
    .filter(({ path }) => path !== '')
    .map(({ path }) => {
      const at = path.lastIndexOf(' ');
      return [at < 0 ? `:${path}` : `${path.slice(0, at)}:${path.slice(at + 1)}`, path] as const;
    });
  const others = aliases.map(([typed, meant]) => [`:${typed}`, meant] as const);
  return [...steps, ...others]
    .map(
      ([at, path]) =>
        `                    case ${quoted(at)}\n                        set command ${quoted(path)}`,
    )
    .join('\n');
}

function commandLines({ path, words, options, args }: KnownCommand): string[] {
  const at = (place: string) => `-n ${quoted(`__recovery_plan_at ${quoted(path)}${place}`)}`;
  return [
    ...words.map(
      ({ name, summary }) =>
        `complete -c recovery-plan ${at(' 0')} -a ${quoted(name)} -d ${quoted(summary)}`,
    ),
    ...options.map((option) => optionLine(at(''), option)),
    ...args.flatMap((hint, index) => {
      const more = index === args.length - 1 ? ' more' : '';
      const values = valuePart(hint);
      return values === '' ? [] : [`complete -c recovery-plan ${at(` ${index}${more}`)} ${values}`];
    }),
  ];
}

function optionLine(condition: string, { names, text, value }: KnownOption): string {
  const flags = names.map((name) =>
    name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`,
  );
  const takes =
    value && (value.kind === 'file' ? `-r ${valuePart(value)}` : `-x ${valuePart(value)}`);
  return ['complete -c recovery-plan', condition, ...flags, takes, `-d ${quoted(text)}`]
    .filter(Boolean)
    .map((part) => `${part}`.trim())
    .join(' ');
}

function valuePart({ kind, words }: Hint): string {
  if (kind === 'file') return '-F';
  if (kind === 'any') return '';
  const all = words.join(' ');
  return `-a ${quoted(kind === 'list' ? `(__recovery_plan_list ${all})` : all)}`;
}
