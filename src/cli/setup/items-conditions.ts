import { CONDITIONS, CONDITIONS_NOTE, type ConditionId } from '../../contract/names.ts';
import { CONDITION } from '../../knowledge/conditions.ts';
import { capitalised } from '../../knowledge/wording.ts';
import { badValue } from '../call.ts';
import { type Draft, withPerson } from './draft.ts';
import type { Item } from './item.ts';
import { choiceItem, tickItem } from './item-choice.ts';
import { gridItem } from './item-line.ts';

/** Questions 3 and 4: what to go easy on. */

const conditions: Item = tickItem<ConditionId>({
  id: 'conditions',
  number: 3,
  topic: 'going easy',
  section: 'conditions',
  message: 'Is there something the plan should go easy on?',
  help: `As you or a professional named it. ${CONDITIONS_NOTE} What is not listed the plan knows nothing about: ask whoever treats you which movement suits you.`,
  none: 'none of these',
  choices: CONDITIONS.map((id) => ({ value: id, name: capitalised(CONDITION[id].name) })),
  get: (draft) => draft.person.conditions?.map(({ id }) => id),
  usual: () => [],
  set: (draft, ids) =>
    withPerson(draft, {
      conditions: ids.map(
        (id) => draft.person.conditions?.find((condition) => condition.id === id) ?? { id },
      ),
    }),
});

const tendonSite: Item = choiceItem<'arm' | 'leg' | 'both'>({
  id: 'tendon-site',
  number: 3,
  topic: 'where',
  section: 'conditions',
  message: 'Where is the tendon?',
  choices: [
    { value: 'arm', key: 'a', name: 'Shoulder, elbow or wrist' },
    { value: 'leg', key: 'l', name: 'Hip, knee or ankle' },
    { value: 'both', key: 'b', name: 'Both, or not sure' },
  ],
  applies: (draft) => tendon(draft) !== undefined,
  get: (draft) => tendon(draft)?.site,
  usual: () => 'both',
  set: (draft, site) =>
    withPerson(draft, {
      conditions: draft.person.conditions?.map((condition) => {
        if (condition.id !== 'tendonitis') return condition;
        const { site: _, ...rest } = condition;
        return site === 'both' ? rest : { ...rest, site };
      }),
    }),
});

function tendon(draft: Draft) {
  return draft.person.conditions?.find(({ id }) => id === 'tendonitis');
}

/** Rule C02: from here on the plan goes easiest. */
const FLARE = 4;

const pain: Item = gridItem({
  id: 'pain',
  number: 4,
  topic: 'pain',
  section: 'conditions',
  message: 'How much does it hurt today?',
  help: `From ${FLARE} on, the plan goes easiest.`,
  applies: (draft) => (draft.person.conditions ?? []).length > 0,
  grid: (draft) => ({
    rows: (draft.person.conditions ?? []).map(({ id }) => CONDITION[id].name),
    columns: [{ name: 'pain' }],
    scale: Array.from({ length: 11 }, (_, value) => ({
      value,
      ...(value === 0 && { name: 'none' }),
      ...(value === 10 && { name: 'the worst you can imagine' }),
    })),
    usual: (draft.person.conditions ?? []).map(({ pain = FLARE }) => [pain]),
  }),
  set: (draft, cells) =>
    withPerson(draft, {
      conditions: draft.person.conditions?.map((condition, index) => ({
        ...condition,
        pain: cells[index]?.[0] ?? FLARE,
      })),
    }),
  take: (draft, text) => {
    const pairs = new Map(text.split(',').map((part) => painPair(draft, part.trim(), text)));
    return withPerson(draft, {
      conditions: draft.person.conditions?.map((condition) => ({
        ...condition,
        ...(pairs.has(condition.id) && { pain: pairs.get(condition.id) }),
      })),
    });
  },
  reset: (draft) =>
    withPerson(draft, {
      conditions: draft.person.conditions?.map(({ pain: _, ...condition }) => condition),
    }),
  shown: (draft) =>
    draft.person.conditions
      ?.map(({ id, pain: value }) => `${CONDITION[id].name} ${value ?? 'not said'}`)
      .join(', ') || undefined,
});

function painPair(draft: Draft, part: string, text: string): [ConditionId, number] {
  const own = (draft.person.conditions ?? []).map(({ id }) => id);
  const [name = '', number = ''] = part.includes('=') ? part.split('=') : [own[0], part];
  const id = own.find(
    (known) =>
      known ===
      name
        .trim()
        .toLowerCase()
        .replace(/[\s-]+/g, '_'),
  );
  const isNumber = /^(\d(\.\d)?|10)$/.test(number.trim());
  if (id !== undefined && isNumber) return [id, Number(number)];
  const known = own.length === 0 ? 'one of your --conditions' : own.join(', ');
  throw badValue('--pain', text, `numbers from 0 to 10 as in knee_pain=5, for ${known}`);
}

export const CONDITION_ITEMS: readonly Item[] = [conditions, tendonSite, pain];
