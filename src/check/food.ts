import { dateText, dayNumber } from '../time/calendar.ts';
import type { Breach } from './breach.ts';
import { type Case, type Entry, number } from './case.ts';
import { previousOf } from './previous.ts';

/** Rules F01 and F06: every cooking block feeds days within its limit, and each day is fed once. */
export function foodBreaches(c: Case): Breach[] {
  return [...wrongDays(c), ...fedTwice(c), ...unasked(c)];
}

function limitOf(c: Case, entry: Entry): number {
  if (entry.cooking?.id === 'meal_prep_topup') return number(c, 'F01.days_topup');
  const { mealPrep } = c.request.person;
  if (mealPrep?.freezer) return number(c, 'F01.days_freezer');
  return number(c, mealPrep?.foodGuidance === 'us' ? 'F01.days_us' : 'F01.days_uk');
}

function wrongDays(c: Case): Breach[] {
  return c.entries.flatMap((entry) => {
    if (!entry.cooking || isOldNews(c, entry)) return [];
    const last = entry.day + limitOf(c, entry);
    const wrong = entry.block.covers.filter((date) => {
      const day = dayNumber(date);
      return day <= entry.day || day > last;
    });
    const texts = wrong.map(
      (date) =>
        `${entry.label} cannot feed ${date}: its days are ${dateText(entry.day + 1)} to ${dateText(last)}.`,
    );
    if (entry.planned && entry.block.covers.length === 0)
      texts.push(`${entry.label} feeds no day.`);
    return texts.map((text) => ({ rule: 'F01', block: entry.block.id, text }));
  });
}

/** What the plan before already claimed is a fact by now. */
function isOldNews(c: Case, entry: Entry): boolean {
  const before = entry.block.status === 'frozen' ? previousOf(c, entry) : undefined;
  return before !== undefined && before.covers.join() === entry.block.covers.join();
}

function fedTwice(c: Case): Breach[] {
  const feeders = new Map<string, Entry[]>();
  for (const entry of c.entries) {
    for (const date of entry.cooking ? entry.block.covers : []) {
      feeders.set(date, [...(feeders.get(date) ?? []), entry]);
    }
  }
  return [...feeders].flatMap(([date, entries]) => {
    const planned = entries.findLast((entry) => entry.planned);
    if (entries.length < 2 || !planned) return [];
    const text = `${date} is fed ${entries.length} times, by ${entries.map(({ label }) => label).join(' and ')}.`;
    return [{ rule: 'F01', block: planned.block.id, text }];
  });
}

function unasked(c: Case): Breach[] {
  if (c.request.person.mealPrep) return [];
  return c.entries.flatMap((entry) => {
    if (!entry.cooking || !entry.planned) return [];
    const text = `${entry.label} was not asked for: the request has no cooking.`;
    return [{ rule: 'F01', block: entry.block.id, text }];
  });
}
