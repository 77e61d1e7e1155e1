import type { Plan } from '../contract/plan.ts';
import { MINUTES_PER_DAY } from '../time/calendar.ts';
import { type Now, nowIn } from './now.ts';
import { type Item, type Phase, type WeekView, weekView } from './week-view.ts';

/** One day, and what weeks that may overlap say of it. */
export interface DayPage {
  readonly day: number;
  readonly now: Now | undefined;
  /** The week that the day's numbers are of; missing when no week holds the day. */
  readonly week: WeekView | undefined;
  /** In order; a block of another week than `week` has the number 0, for it cannot be named by it. */
  readonly items: readonly Item[];
  readonly phases: readonly Phase[];
  /** The first block after the day that is still to come. */
  readonly following: Item | undefined;
}

export function dayPage(plans: readonly Plan[], day: number, at: string | undefined): DayPage {
  const now = plans[0] && nowIn(plans[0].timeZone, at);
  const views = withOneNext(plans.map((plan) => weekView(plan, now)));
  const holding = views.filter(({ days }) => days.some((each) => each.day === day));
  const week = holding.at(-1);
  const all = distinct([
    ...(week?.items ?? []),
    ...views
      .filter((view) => view !== week)
      .flatMap(({ items }) => items.map((item) => ({ ...item, number: 0 }))),
  ]);
  const dayOf = ({ start }: Item) => Math.floor(start / MINUTES_PER_DAY);
  return {
    day,
    now,
    week,
    items: all.filter((item) => dayOf(item) === day),
    phases: views.flatMap(({ phases }) => phases),
    following: all.find((item) => dayOf(item) > day && item.standing !== 'past'),
  };
}

/** Each week has a next block of its own; the first of them is the next one. */
function withOneNext(views: readonly WeekView[]): WeekView[] {
  const [first] = inOrder(
    views.flatMap(({ items }) => items.filter(({ standing }) => standing === 'next')),
  );
  const isLater = ({ standing, start }: Item) => standing === 'next' && start !== first?.start;
  return views.map((view) => ({
    ...view,
    items: view.items.map((item) => (isLater(item) ? { ...item, standing: 'later' } : item)),
  }));
}

/** In order of time; an appointment that two weeks hold is one. */
function distinct(items: readonly Item[]): Item[] {
  const known = new Set<string>();
  return inOrder(
    items.filter(({ block: { activity, start } }) => {
      const key = `${activity} ${start}`;
      if (known.has(key)) return false;
      known.add(key);
      return true;
    }),
  );
}

function inOrder(items: readonly Item[]): Item[] {
  return [...items].sort((one, other) => one.start - other.start || one.end - other.end);
}
