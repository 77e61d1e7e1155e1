import type { Block, Unplaced } from '../contract/plan.ts';
import type { Solution } from '../place/solve.ts';
import { atDay, listed } from '../rules/words.ts';
import { massageName } from './reasons.ts';

/** Two or three plain sentences: what the week holds, what it goes around, what did not fit. */
export function summaryOf(
  blocks: readonly Block[],
  unplaced: readonly Unplaced[],
  { week }: Solution,
): string {
  return [contents(blocks), recovery(week), left(unplaced)].filter(Boolean).join(' ');
}

function contents(blocks: readonly Block[]): string {
  const workouts = blocks.filter(({ kind }) => kind === 'workout');
  const minutes = workouts.reduce((sum, block) => sum + block.minutes, 0);
  const cooking = blocks.filter(({ kind }) => kind === 'meal-prep');
  const fed = new Set(cooking.flatMap(({ covers }) => covers)).size;
  const parts: string[] = [];
  if (workouts.length > 0) {
    parts.push(`${counted(workouts.length, 'workout')} (${minutes} minutes)`);
  }
  if (cooking.length > 0) {
    parts.push(`${counted(cooking.length, 'cooking time')} for ${counted(fed, 'day')}`);
  }
  if (parts.length === 0) return 'Nothing is planned this week.';
  return `This week holds ${listed(parts)}, at the hours you have energy for.`;
}

function recovery(week: Solution['week']): string {
  const last = week.days.at(-1)?.end ?? week.start;
  const clock = week.clocks.findLast(
    ({ massage, buildUpEnds }) => massage.start < last && buildUpEnds > week.start,
  );
  if (!clock) return '';
  if (clock.stillSore) {
    return `The week goes around the areas massaged last, which you told us are still sore.`;
  }
  const phases = [
    { words: 'rest until', ends: clock.restEnds },
    { words: 'easy until', ends: clock.easyEnds },
    { words: 'building up until', ends: clock.buildUpEnds },
  ].filter(({ ends }) => ends > week.start);
  const told = phases.map(({ words, ends }) => `${words} ${atDay(week, ends)}`);
  return `The week goes around ${massageName(clock, week)}: ${told.join(', ')}.`;
}

function left(unplaced: readonly Unplaced[]): string {
  if (unplaced.length === 0) return '';
  return unplaced.length === 1
    ? 'One thing did not fit.'
    : `${unplaced.length} things did not fit.`;
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
