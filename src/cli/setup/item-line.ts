import type { GridQuestion } from '../ask/asker.ts';
import { badValue } from '../call.ts';
import type { Context, Draft } from './draft.ts';
import { asked, type Base, common, type Item } from './item.ts';

interface LineSpec<T> extends Base {
  readonly get: (draft: Draft, context: Context) => string | undefined;
  readonly usual: (draft: Draft, context: Context) => string;
  /** The answer in the text, or undefined. */
  readonly parse: (text: string, draft: Draft, context: Context) => T | undefined;
  readonly set: (draft: Draft, value: T, context: Context) => Draft;
  /** What a right answer looks like. */
  readonly expected: string;
  readonly nearest?: (text: string) => string | undefined;
}

export function lineItem<T>(spec: LineSpec<T>): Item {
  const { id, get, usual, parse, set, expected } = spec;
  const read = (draft: Draft, text: string, context: Context): Draft => {
    const value = parse(text.trim(), draft, context);
    if (value === undefined) throw badValue(`--${id}`, text, expected, spec.nearest?.(text));
    return set(draft, value, context);
  };
  return {
    ...common(spec),
    async ask(asker, draft, context, place) {
      const text = await asker.line({
        ...asked(spec, draft, context, place),
        usual: get(draft, context) ?? usual(draft, context),
        fault: (typed) =>
          parse(typed, draft, context) === undefined ? `Please type ${expected}.` : undefined,
      });
      return read(draft, text, context);
    },
    take: read,
    reset: (draft, context) => read(draft, usual(draft, context), context),
    shown: get,
  };
}

interface GridSpec extends Base {
  readonly grid: (
    draft: Draft,
    context: Context,
  ) => Pick<GridQuestion, 'rows' | 'columns' | 'scale' | 'usual'> & { other?: string };
  readonly set: (draft: Draft, cells: GridQuestion['usual'], context: Context) => Draft;
  /** The draft in which the rows are the other ones. */
  readonly switched?: (draft: Draft, cells: GridQuestion['usual'], context: Context) => Draft;
  readonly take: Item['take'];
  readonly reset: Item['reset'];
  readonly shown: Item['shown'];
}

export function gridItem(spec: GridSpec): Item {
  const { grid, set, switched, take, reset, shown } = spec;
  return {
    ...common(spec),
    async ask(asker, draft, context, place) {
      let current = draft;
      for (;;) {
        const { cells, other } = await asker.grid({
          ...asked(spec, current, context, place),
          ...grid(current, context),
        });
        if (!other || !switched) return set(current, cells, context);
        current = switched(current, cells, context);
      }
    },
    take,
    reset,
    shown,
  };
}
