import { type Verdict, verdictOfToday } from '../../questions/today.ts';
import { dateText } from '../../time/calendar.ts';
import { wallAt } from '../../time/zone.ts';
import type { Recorded } from './record.ts';

const WORDS: Record<Verdict['says'], string> = {
  go: 'Go: today stays as planned.',
  modify: 'Modify: today gets easier.',
  skip: 'Skip: today is for rest.',
  'nothing-left': 'Noted. Nothing is left for today.',
};

/** Go, modify or skip: what a check-in means for what is left of today, and why. */
export function verdictOf({ weeks, person }: Recorded): string {
  const { zone, now } = person.here;
  const today = dateText(wallAt(zone, now).day);
  const week = weeks.find(({ after }) => after.week.start <= today && today <= after.week.end);
  if (!week?.before) return 'Noted.';
  const { says, reasons } = verdictOfToday(week.before, week.after, now, zone);
  return [WORDS[says], ...reasons].join(' ');
}
