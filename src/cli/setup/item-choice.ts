import { nearestName } from '../../contract/faults.ts';
import type { Choice } from '../ask/asker.ts';
import { keyOf } from '../ask/machine.ts';
import { badValue } from '../call.ts';
import type { Context, Draft } from './draft.ts';
import { asked, type Base, common, type Item, type Option } from './item.ts';

export interface ChoiceSpec<T> extends Base {
  readonly choices: readonly Option<T>[];
  readonly get: (draft: Draft, context: Context) => T | undefined;
  readonly usual: (draft: Draft, context: Context) => T;
  readonly set: (draft: Draft, value: T, context: Context) => Draft;
  /** For values beyond the choices, as scripts may give them. */
  readonly parse?: (text: string) => T | undefined;
  readonly expected?: string;
  readonly say?: (value: T) => string;
}

export function choiceItem<T extends string | number | boolean>(spec: ChoiceSpec<T>): Item {
  const { id, choices, get, usual, set, parse } = spec;
  const words = choices.map(wordOf);
  const expected = spec.expected ?? `one of ${words.join(', ')}`;
  const nameOf = (value: T) =>
    choices.find((choice) => choice.value === value)?.name ?? spec.say?.(value) ?? String(value);
  return {
    ...common(spec),
    async ask(asker, draft, context, place) {
      const own = get(draft, context);
      const value = await asker.choose<T>({
        ...asked(spec, draft, context, place),
        choices: withOwn(choices, own, nameOf).map(keyed),
        usual: own ?? usual(draft, context),
      });
      return set(draft, value, context);
    },
    take(draft, text, context) {
      const wanted = text.trim().toLowerCase();
      const chosen = choices.find((choice) => wordOf(choice).toLowerCase() === wanted);
      const value = chosen ? chosen.value : parse?.(wanted);
      if (value === undefined) throw badValue(`--${id}`, text, expected, likely(text, words));
      return set(draft, value, context);
    },
    reset: (draft, context) => set(draft, usual(draft, context), context),
    shown(draft, context) {
      const value = get(draft, context);
      return value === undefined ? undefined : nameOf(value);
    },
  };
}

/** Of one or two letters nobody can say what was meant. */
function likely(text: string, words: readonly string[]): string | undefined {
  return text.length < 3 ? undefined : nearestName(text, words);
}

function wordOf<T>({ word, value }: Option<T>): string {
  return word ?? String(value);
}

/** A value set by a script stays among the choices. */
function withOwn<T>(
  choices: readonly Option<T>[],
  own: T | undefined,
  nameOf: (value: T) => string,
): readonly Option<T>[] {
  if (own === undefined || choices.some(({ value }) => value === own)) return choices;
  return [...choices, { value: own, name: nameOf(own), key: 'k' }];
}

function keyed<T>(choice: Option<T>, index: number): Choice<T> {
  return { ...choice, key: choice.key ?? keyOf(index) };
}

/** Yes or no, with the keys y and n. */
export function yesNo(
  spec: Omit<ChoiceSpec<boolean>, 'choices' | 'usual'> & { yes?: string; no?: string },
): Item {
  return choiceItem({
    ...spec,
    usual: () => false,
    parse: (text) => (text === 'true' ? true : text === 'false' ? false : undefined),
    choices: [
      { value: false, word: 'no', key: 'n', name: spec.no ?? 'No' },
      { value: true, word: 'yes', key: 'y', name: spec.yes ?? 'Yes' },
    ],
  });
}

interface TickSpec<T> extends Base {
  readonly choices: readonly Option<T>[];
  readonly none?: string;
  readonly readAll?: boolean;
  readonly get: (draft: Draft, context: Context) => readonly T[] | undefined;
  readonly usual: (draft: Draft, context: Context) => readonly T[];
  readonly set: (draft: Draft, values: readonly T[], context: Context) => Draft;
  /** Fewer words than the names, for the list of all answers. */
  readonly short?: (value: T) => string;
}

export function tickItem<T extends string>(spec: TickSpec<T>): Item {
  const { id, choices, none = 'none', get, usual, set } = spec;
  const nameOf = (value: T) =>
    spec.short?.(value) ?? choices.find((choice) => choice.value === value)?.name ?? value;
  return {
    ...common(spec),
    async ask(asker, draft, context, place) {
      const values = await asker.tick<T>({
        ...asked(spec, draft, context, place),
        choices,
        usual: get(draft, context) ?? usual(draft, context),
        none,
        readAll: spec.readAll ?? false,
      });
      return set(draft, values, context);
    },
    take: (draft, text, context) => set(draft, wordsIn(id, text, choices), context),
    reset: (draft, context) => set(draft, usual(draft, context), context),
    shown(draft, context) {
      const values = get(draft, context);
      if (!values) return undefined;
      return values.length === 0 ? 'none' : values.map(nameOf).join(', ');
    },
  };
}

/** `mat,bands` or `none`. */
export function wordsIn<T extends string>(
  id: string,
  text: string,
  choices: readonly Option<T>[],
): readonly T[] {
  if (/^(none)?$/i.test(text.trim())) return [];
  const plain = (word: string) =>
    word
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '_');
  const words = choices.map(wordOf);
  return text.split(',').map((part) => {
    const found = choices.find((choice) =>
      [wordOf(choice), choice.name].some((name) => plain(name) === plain(part)),
    );
    if (found) return found.value;
    const expected = `none, or one or more of ${words.join(', ')}`;
    throw badValue(`--${id}`, part.trim(), expected, likely(part.trim(), words));
  });
}
