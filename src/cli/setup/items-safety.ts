import {
  ILL_ANSWERS,
  LOW_ONLY_ANSWERS,
  OUT_OF_SCOPE_ANSWERS,
  RED_FLAGS,
  type SafetyAnswer,
} from '../../contract/names.ts';
import { SAFETY } from '../../knowledge/safety.ts';
import { type Draft, withPerson } from './draft.ts';
import type { Item, Option } from './item.ts';
import { tickItem, yesNo } from './item-choice.ts';

/** Questions 1 and 2: whether to plan at all. */

const AGE_65: 'age_65' = 'age_65';
const FIRST = [...LOW_ONLY_ANSWERS, ...OUT_OF_SCOPE_ANSWERS, ...ILL_ANSWERS] as const;
type First = (typeof FIRST)[number] | typeof AGE_65;

const EMERGENCY_SIGNS = RED_FLAGS.filter((flag) => urgencyOf(flag) === 'emergency');
const SAME_DAY_SIGNS = RED_FLAGS.filter((flag) => urgencyOf(flag) === 'same-day');

function urgencyOf(answer: SafetyAnswer): string | undefined {
  const safety = SAFETY[answer];
  return safety.effect === 'stop' ? safety.urgency : undefined;
}

function option<T extends SafetyAnswer>(value: T): Option<T> {
  return { value, name: SAFETY[value].question };
}

/** The ticked ones of a list, or undefined while the list was never answered. */
export function tickedOf<T extends SafetyAnswer>(
  draft: Draft,
  list: readonly T[],
): readonly T[] | undefined {
  const { safety } = draft.person;
  return safety && list.filter((answer) => safety.includes(answer));
}

export function withTicked(
  draft: Draft,
  list: readonly SafetyAnswer[],
  ticked: readonly SafetyAnswer[],
): Draft {
  const others = (draft.person.safety ?? []).filter((answer) => !list.includes(answer));
  return withPerson(draft, { safety: [...others, ...ticked] });
}

/** A line in the list of all answers has no room for the whole sentence. */
const SHORT: Partial<Record<SafetyAnswer, string>> = {
  heart_metabolic_kidney: 'heart, metabolism or kidneys',
  chest_symptoms: 'chest pain, breathlessness or fainting',
  supervised_only: 'exercise under supervision',
  fever_or_ill: 'ill now',
};

function shortOf(answer: First): string {
  if (answer === AGE_65) return '65 or older';
  return SHORT[answer] ?? SAFETY[answer].question.toLowerCase();
}

const first: Item = tickItem<First>({
  id: 'safety',
  number: 1,
  topic: 'safety',
  section: 'safety',
  message: 'First, for your safety: does any of this apply to you?',
  help: 'What you answer about your health stays on this machine.',
  none: 'none of these',
  readAll: true,
  choices: [
    ...FIRST.map(option),
    { value: AGE_65, name: '65 or older (adds balance and a longer warm-up)' },
  ],
  short: shortOf,
  get: (draft) => {
    const ticked = tickedOf(draft, FIRST);
    return ticked && [...ticked, ...(draft.person.age65 ? [AGE_65] : [])];
  },
  usual: () => [],
  set: (draft, values) => {
    const ticked = FIRST.filter((answer) => values.includes(answer));
    const { adult, age65 } = {
      adult: !ticked.includes('under_18'),
      age65: values.includes(AGE_65),
    };
    return withPerson(withTicked(draft, FIRST, ticked), { adult, age65 });
  },
});

const adult: Item = yesNo({
  id: 'adult',
  number: 1,
  topic: 'age',
  section: 'safety',
  message: 'Are you 18 or older?',
  get: (draft) => draft.person.adult,
  set: (draft, value) => withPerson(draft, { adult: value }),
});

const age65: Item = yesNo({
  id: 'age-65',
  number: 1,
  topic: 'age',
  section: 'safety',
  message: 'Are you 65 or older?',
  get: (draft) => draft.person.age65,
  set: (draft, value) => withPerson(draft, { age65: value }),
});

const cleared: Item = yesNo({
  id: 'cleared',
  number: 1,
  topic: 'safety',
  section: 'safety',
  message: 'Has a doctor or physiotherapist agreed to more than gentle activity?',
  help: 'Until then the plan stays with gentle activity. You can change this answer any time.',
  no: 'Not yet',
  applies: (draft) => (tickedOf(draft, LOW_ONLY_ANSWERS) ?? []).length > 0,
  get: (draft) => draft.person.clearedByProfessional,
  set: (draft, value) => withPerson(draft, { clearedByProfessional: value }),
});

function signs(
  id: string,
  list: readonly (typeof RED_FLAGS)[number][],
  message: string,
  help: string,
): Item {
  return tickItem({
    id,
    number: 2,
    topic: id === 'emergency-signs' ? 'right now' : 'today',
    section: 'safety',
    message,
    help,
    none: 'none of these',
    readAll: true,
    choices: list.map(option),
    get: (draft) => tickedOf(draft, list),
    usual: () => [],
    set: (draft, values) => withTicked(draft, list, values),
  });
}

export const SAFETY_ITEMS: readonly Item[] = [
  first,
  cleared,
  signs(
    'emergency-signs',
    EMERGENCY_SIGNS,
    'Do you have any of these right now?',
    'If so, getting help comes before any plan.',
  ),
  signs(
    'same-day-signs',
    SAME_DAY_SIGNS,
    'And is any of these new or not yet looked at?',
    'Then it should be seen before you exercise.',
  ),
];

/** Answered along with question 1; by themselves only as options. */
export const AGE_ITEMS: readonly Item[] = [adult, age65].map(({ ask: _, ...item }) => item);
