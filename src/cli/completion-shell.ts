import type { Hint, Known, KnownCommand, KnownOption } from './completion.ts';

/** What the scripts of bash and zsh have in common: both find out by `case` where the cursor is. */

export function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

export function commandOptions({ everywhere }: Known, { options }: KnownCommand): KnownOption[] {
  return [...options, ...everywhere];
}

/** `word) command=… ;;`: how the words so far lead to a command. */
export function stepCases({ commands, aliases }: Known): string[] {
  const paths = commands.filter(({ path }) => path !== '');
  const steps = paths.map(({ path }) => {
    const at = path.lastIndexOf(' ');
    const [before, word] = at < 0 ? ['', path] : [path.slice(0, at), path.slice(at + 1)];
    return `${singleQuoted(`${before}:${word}`)}) command=${singleQuoted(path)} ;;`;
  });
  const others = aliases.map(
    ([typed, meant]) => `${singleQuoted(`:${typed}`)}) command=${singleQuoted(meant)} ;;`,
  );
  return [...steps, ...others];
}

/** `--week|--now`: every option that takes a value. */
export function valuedPattern({ everywhere, commands }: Known): string {
  const all = [...everywhere, ...commands.flatMap(({ options }) => options)];
  const names = all.filter(({ value }) => value).flatMap((option) => option.names);
  return [...new Set(names)].join('|');
}

/** What may follow an option, each kind of value once. */
export function valueCases(known: Known, offer: (hint: Hint) => string): string[] {
  const cases = new Map<string, string[]>();
  const add = (before: string, { names, value }: KnownOption) => {
    if (!value) return;
    const patterns = names.map((name) => `${before}:${name}`);
    const body = offer(value);
    cases.set(body, [...(cases.get(body) ?? []), ...patterns]);
  };
  for (const { path, options } of known.commands) {
    for (const option of options) add(singleQuoted(path), option);
  }
  for (const option of known.everywhere) add('*', option);
  return [...cases].map(([body, patterns]) => `${patterns.join('|')}) ${body} ;;`);
}

/** What may stand where no option is meant; the last argument may be of many words. */
export function argumentCases(known: Known, offer: (hint: Hint) => string): string[] {
  return known.commands.flatMap(({ path, args }) =>
    args.map((hint, index) => {
      const places = index === args.length - 1 ? '*' : String(index);
      return `${singleQuoted(path)}:${places}) ${offer(hint)} ;;`;
    }),
  );
}

export function indented(lines: readonly string[], depth: number): string {
  return lines.map((line) => `${' '.repeat(depth)}${line}`).join('\n');
}
