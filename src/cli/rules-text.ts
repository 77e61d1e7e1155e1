import { isParameterId, PARAMETERS, type Parameter } from '../knowledge/parameters.ts';
import { RULES, type Rule } from '../knowledge/rules.ts';
import { SOURCES, type Source, type SourceId } from '../knowledge/sources.ts';
import { BASIS_NAME } from '../knowledge/wording.ts';
import { wrap } from '../present/width.ts';

/** The rules as people read them, by the first letter of their ids. */
const FAMILIES: readonly (readonly [letter: string, heading: string])[] = [
  ['Z', 'Before anything else: safety'],
  ['M', 'After a massage'],
  ['C', 'Conditions and pain'],
  ['P', 'Starting, growing and easing off'],
  ['E', 'Energy, the day and sleep'],
  ['F', 'Food and cooking'],
  ['T', 'Time'],
  ['O', 'What makes one week better than another'],
];

const KIND_NAME: Readonly<Record<Rule['kind'], string>> = {
  hard: 'always kept',
  soft: 'preferred',
  adapts: 'follows what you report',
  message: 'only speaks',
  advice: 'to read; no plan depends on it',
};

const ID_COLUMN = 5;

export const ALL_RULES: readonly Rule[] = Object.values(RULES);

/** The numbers a rule uses, with their ids. */
export function parametersOf(rule: Rule): (Parameter & { readonly id: string })[] {
  return Object.keys(PARAMETERS)
    .filter(isParameterId)
    .filter((id) => id.startsWith(`${rule.id}.`))
    .map((id) => ({ id, ...PARAMETERS[id] }));
}

/** What a rule and its numbers rest on, each once. */
export function sourcesOf(rule: Rule): ReadonlyMap<SourceId, Source> {
  const ids = [rule, ...parametersOf(rule)].flatMap(({ sources }) => sources);
  return new Map(ids.map((id) => [id, SOURCES[id]]));
}

export function ruleList(width: number): string {
  const sections = FAMILIES.map(([letter, heading]) => {
    const rules = ALL_RULES.filter(({ id }) => id.startsWith(letter));
    const lines = rules.map(({ id, title, kind, basis }) =>
      hanging(id, `${title} (${KIND_NAME[kind]}; ${BASIS_NAME[basis]})`, width),
    );
    return [heading, ...lines].join('\n');
  });
  const hint = 'recovery-plan rules M01 shows one rule with its numbers and sources.';
  return `${[...sections, wrap(hint, width).join('\n')].join('\n\n')}\n`;
}

export function ruleInFull(rule: Rule, width: number): string {
  const parameters = parametersOf(rule).map((parameter) => parameterText(parameter, width));
  const sources = [...sourcesOf(rule)].map(([id, source]) => sourceText(id, source, width));
  const sections = [
    [hanging(rule.id, rule.title, width), ''],
    wrap(rule.text, width),
    ['', hanging('', `Kind: ${KIND_NAME[rule.kind]}.`, width)],
    [hanging('', `Basis: ${BASIS_NAME[rule.basis]}.`, width)],
    [hanging('', `Support: ${rule.strength}.`, width)],
    parameters.length > 0 ? ['', 'Numbers', ...parameters] : [],
    sources.length > 0 ? ['', 'Sources', ...sources] : [],
  ];
  return `${sections.flat().join('\n')}\n`;
}

function parameterText(parameter: Parameter & { readonly id: string }, width: number): string {
  const { id, value, range, unit, basis, sources, text } = parameter;
  const origin = sources.length > 0 ? `; sources ${sources.join(', ')}` : '';
  return [
    hanging('', `${id} = ${value} (${range[0]} to ${range[1]}; ${unit})`, width),
    hanging('', `  ${text}`, width),
    hanging('', `  basis: ${BASIS_NAME[basis]}${origin}`, width),
  ].join('\n');
}

function sourceText(id: string, { citation, seen, read, weak, note }: Source, width: number) {
  const remarks = [
    read !== 'direct' && `read ${read}`,
    weak && 'a weak source',
    note !== undefined && note,
  ].filter((remark) => remark !== false);
  const remark = remarks.length > 0 ? ` (${remarks.join('; ')})` : '';
  return [hanging(id, `${citation}${remark}`, width), hanging('', seen, width)].join('\n');
}

/** A label in its column, and the text beside it, wrapped. */
function hanging(label: string, text: string, width: number): string {
  const indent = /^ */.exec(text)?.[0] ?? '';
  const lines = wrap(text.trimStart(), width - 2 - ID_COLUMN - indent.length);
  return lines
    .map((line, index) => `  ${(index === 0 ? label : '').padEnd(ID_COLUMN)}${indent}${line}`)
    .join('\n');
}
