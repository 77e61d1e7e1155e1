import { CONDITION } from '../../knowledge/conditions.ts';
import { isParameterId, PARAMETERS, type ParameterId } from '../../knowledge/parameters.ts';
import { isRuleId, RULES } from '../../knowledge/rules.ts';
import { BASIS_NAME, capitalised } from '../../knowledge/wording.ts';
import type { LearnedText } from '../../memory/learn-texts.ts';
import type { Profile } from '../../memory/profile.ts';
import { wrap } from '../../present/width.ts';
import { printable } from '../printable.ts';
import type { Context, Draft } from './draft.ts';
import type { Item } from './item.ts';
import { ITEMS } from './items.ts';
import { ANSWER_OPTIONS, optionName, SECTIONS } from './options.ts';
import { SECTION_NAME } from './summary.ts';

const COLUMN = 22;

/** Every answer, and every number that is not as usual. */
export function settingsText(
  draft: Draft,
  profile: Profile,
  context: Context,
  width: number,
  learned: readonly LearnedText[],
): string {
  const sections = SECTIONS.map((section) => {
    const lines = ITEMS.filter((item) => item.section === section)
      .filter((item) => item.applies(draft, context) || item.shown(draft, context) !== undefined)
      .flatMap((item) => beside(item.id, item.shown(draft, context) ?? '-', width));
    return [SECTION_NAME[section], ...lines].join('\n');
  });
  const own = ownNumbers(profile).flatMap((id) => [
    ...beside(id, numberWords(id, profile), width),
    ...beside('', PARAMETERS[id].text, width),
  ]);
  const numbers = own.length > 0 ? [['Numbers of rules', ...own].join('\n')] : [];
  const lines = learned.flatMap(({ name, text }) => beside(name, text, width));
  const learnt = lines.length > 0 ? [['Learned from what you reported', ...lines].join('\n')] : [];
  const hint = wrap(
    'recovery-plan settings NAME VALUE changes one; recovery-plan rules lists the numbers.',
    width,
  );
  return `${[...sections, ...numbers, ...learnt, hint.join('\n')].join('\n\n')}\n`;
}

/** Ids of the numbers that are not as usual, whoever set them. */
export function ownNumbers({ parameters = {} }: Profile): ParameterId[] {
  return Object.keys(parameters).filter(isParameterId);
}

export function answerText(item: Item, draft: Draft, context: Context, width: number): string {
  const about = ANSWER_OPTIONS.find((option) => optionName(option) === item.id)?.text ?? '';
  return `${[
    ...beside(item.id, item.shown(draft, context) ?? 'not answered', width),
    ...beside('', about, width),
    ...(item.id === 'conditions' ? adviceOn(draft, width) : []),
  ].join('\n')}\n`;
}

/** All that is known about each condition that was told. */
function adviceOn({ person }: Draft, width: number): string[] {
  return (person.conditions ?? []).flatMap(({ id }) => {
    const { name, welcome, goEasyOn, seeSomeone } = CONDITION[id];
    const told = [welcome, goEasyOn, seeSomeone].flatMap((text) => wrap(text, width));
    return ['', `${capitalised(name)}:`, ...told];
  });
}

export function numberText(id: ParameterId, profile: Profile, width: number): string {
  const ruleId = id.split('.', 1)[0] ?? '';
  const rule = isRuleId(ruleId) ? RULES[ruleId] : undefined;
  return `${[
    ...beside(id, numberWords(id, profile), width),
    ...beside('', PARAMETERS[id].text, width),
    ...(rule ? ['', ...wrap(`Rule ${rule.id}, ${rule.title}: ${rule.text}`, width)] : []),
  ].join('\n')}\n`;
}

/** `30 hours, your setting (usually 36, from 12 to 72; the article)`. */
function numberWords(id: ParameterId, { parameters }: Profile): string {
  const { value, range, unit, basis } = PARAMETERS[id];
  const own = parameters?.[id];
  const limits = `from ${range[0]} to ${range[1]}`;
  if (!own) return `${value} (${unit}; ${limits}; ${BASIS_NAME[basis]})`;
  const set = BASIS_NAME[own.basis ?? 'your-setting'];
  return `${own.value} (${unit}; ${set}; usually ${value}, ${limits})`;
}

function beside(name: string, text: string, width: number): string[] {
  const label = `  ${name.padEnd(COLUMN - 2)}`;
  const room = Math.max(16, width - label.length);
  return wrap(printable(text, false), room).map((line, index) =>
    `${index === 0 ? label : ' '.repeat(label.length)}${line}`.trimEnd(),
  );
}
