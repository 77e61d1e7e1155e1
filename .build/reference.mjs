// Writes the pages of docs/ that repeat what the program knows: commands, rules, request and plan.
// With --check it only says which pages are not what it would write. The program must be built.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const made = 'This page is made from the program by `npm run docs`; change it there.';

function program(...words) {
  const path = join(root, 'bin/recovery-plan.js');
  const env = { PATH: process.env.PATH, HOME: tmpdir() };
  return execFileSync(process.execPath, [path, ...words], { encoding: 'utf8', env });
}

/** A module of the source, as it is. */
async function source(path) {
  const folder = mkdtempSync(join(tmpdir(), 'recovery-plan-docs-'));
  const outfile = join(folder, 'module.mjs');
  const options = { bundle: true, platform: 'node', format: 'esm', splitting: false };
  try {
    await build({
      ...options,
      absWorkingDir: root,
      entryPoints: [path],
      outfile,
      logLevel: 'error',
      external: ['../commands/*'],
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Text inside a table: no bar, no line break. */
function cell(text) {
  return `${text}`.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

function table(heads, rows) {
  const line = (cells) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

async function commandsPage() {
  const { CHAPTERS } = await source('src/cli/table/commands.ts');
  const { EVERYWHERE } = await source('src/cli/table/options.ts');
  const options = (list) =>
    table(
      ['option', 'is'],
      list.map(({ flags, text }) => [`\`${flags}\``, text]),
    );
  const command = ({ name, alias, summary, args, options: own, examples }) =>
    [
      `### ${name}`,
      `${summary}${alias ? ` Also called \`${alias}\`.` : ''}`,
      examples.map((example) => `    ${example}`).join('\n'),
      ...(args.length > 0
        ? [
            table(
              ['argument', 'is'],
              args.map((each) => [`\`${each.name}\``, each.text]),
            ),
          ]
        : []),
      ...(own.length > 0 ? [options(own)] : []),
    ].join('\n\n');
  const chapters = CHAPTERS.map(({ heading, commands }) =>
    [`## ${heading.replace(/:$/, '')}`, ...commands.map(command)].join('\n\n'),
  );
  return ['# Commands', made, ...chapters, '## Everywhere', options(EVERYWHERE)].join('\n\n');
}

function rulesPage() {
  const { rules, sources } = JSON.parse(program('rules', '--json'));
  const rule = ({ id, title, text, kind, basis, strength, sources: from, parameters }) => {
    const numbers = parameters.map(({ id: name, value, range, unit, basis: rests, text: is }) => [
      `\`${name}\``,
      `${value} (${range.join(' to ')})`,
      unit,
      rests,
      is,
    ]);
    return [
      `## ${id} ${title}`,
      text,
      `Kind: ${kind}. Basis: ${basis}${strength ? `; ${strength}` : ''}. Sources: ${from.join(', ') || 'none'}.`,
      ...(numbers.length > 0
        ? [table(['number', 'value (range)', 'unit', 'basis', 'is'], numbers)]
        : []),
    ].join('\n\n');
  };
  const source = ([id, { citation, seen, weak, note }]) => [
    id,
    citation,
    seen,
    [weak && 'a weak source', note].filter(Boolean).join('; '),
  ];
  const all = table(['id', 'source', 'read where', 'note'], Object.entries(sources).map(source));
  return ['# Rules', made, ...rules.map(rule), '## Sources', all].join('\n\n');
}

const DAYS = 'mon,tue,wed,thu,fri,sat,sun';

/** Every field of a document, by its path; the seven days of a week are one. */
function fields(schema, path = '', isRequired = true) {
  const { required = [], items, anyOf = [], additionalProperties } = schema;
  const own = path === '' ? [] : [[`\`${path}\``, about(schema), isRequired ? 'yes' : '']];
  const names = Object.entries(schema.properties ?? {});
  const isWeek = names.map(([name]) => name).join() === DAYS;
  const properties = isWeek ? [['<day>', names[0][1]]] : names;
  const within = (each, at) => (each === undefined ? [] : fields(each, at).slice(1));
  return [
    ...own,
    ...properties.flatMap(([name, each]) =>
      fields(each, path === '' ? name : `${path}.${name}`, required.includes(name)),
    ),
    ...within(items, `${path}[]`),
    ...within(additionalProperties || undefined, `${path}.<name>`),
    ...anyOf.flatMap((each) => within(each, path)),
  ];
}

/** What it is, and what more there is to say of it. */
function about(schema) {
  return [typeOf(schema), schema.description].filter(Boolean).join('. ');
}

function typeOf({ type, enum: values, const: only, anyOf, items, minimum, maximum, maxLength }) {
  if (only !== undefined) return `\`${only}\``;
  if (values)
    return values.length > 12
      ? `one of ${values.length} names, such as ${values.slice(0, 3).join(', ')}`
      : values.join(', ');
  if (anyOf) return anyOf.map(typeOf).join(' or ');
  if (items) return `list of ${items.properties ? 'objects' : typeOf(items)}`;
  const range = minimum !== undefined && maximum !== undefined ? `, ${minimum} to ${maximum}` : '';
  return `${type ?? 'anything'}${range}${maxLength && type === 'string' ? `, at most ${maxLength} characters` : ''}`;
}

function schemaPage(document) {
  const schema = JSON.parse(program('schema', document));
  const rows = fields(schema).filter(
    ([path]) => !path.startsWith('`previousPlan.') && !path.startsWith('`previousPlan['),
  );
  const title = document === 'request' ? 'The request' : 'The plan';
  const more = `\`recovery-plan schema ${document}\` prints the JSON Schema that this table is made of.`;
  return [`# ${title}`, made, more, table(['field', 'is', 'needed'], rows)].join('\n\n');
}

const pages = {
  'commands.md': await commandsPage(),
  'rules.md': rulesPage(),
  'request.md': schemaPage('request'),
  'plan.md': schemaPage('plan'),
};
const stale = [];
for (const [name, text] of Object.entries(pages)) {
  const path = join(root, 'docs', name);
  let old = '';
  try {
    old = readFileSync(path, 'utf8');
  } catch {
    // There is none yet.
  }
  if (old === `${text}\n`) continue;
  if (process.argv.includes('--check')) stale.push(`docs/${name}`);
  else writeFileSync(path, `${text}\n`);
}
if (stale.length > 0) {
  console.error(`${stale.join(', ')}: not what the program says; npm run docs writes them anew`);
  process.exitCode = 1;
}
