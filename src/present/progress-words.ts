import type { MassageSoreness, Progress, ProgressWeek } from '../contract/progress.ts';

/** What the weeks come to, a sentence each. Missing where there is nothing to say. */
export interface ProgressTexts {
  readonly minutes?: string;
  readonly load?: string;
  readonly energy?: string;
  readonly soreness?: string;
  readonly kept?: string;
}

/** A change of the mean energy smaller than this is none. */
const SAME_ENERGY = 0.3;

export function progressTexts({ weeks, massages }: Progress): ProgressTexts {
  const whole = weeks.filter(({ underWay }) => !underWay);
  const [minutes, load] = [minutesText(whole, weeks), loadText(whole)];
  const [energy, soreness, kept] = [energyText(weeks), sorenessText(massages), keptText(weeks)];
  return {
    ...(minutes && { minutes }),
    ...(load && { load }),
    ...(energy && { energy }),
    ...(soreness && { soreness }),
    ...(kept && { kept }),
  };
}

function minutesText(whole: readonly ProgressWeek[], all: readonly ProgressWeek[]): string {
  const told = valuesOf(all, 'minutes');
  if (told.length === 0) return '';
  const usual = valuesOf(whole, 'minutes');
  const total = `You moved for ${told.reduce((sum, value) => sum + value, 0)} minutes in ${counted(told.length, 'week')}`;
  return usual.length < 2
    ? `${total}.`
    : `${total}, about ${Math.round(mean(usual))} in a usual one.`;
}

function loadText(whole: readonly ProgressWeek[]): string {
  const loads = valuesOf(whole, 'load');
  const last = loads.at(-1);
  if (last === undefined) return '';
  const meaning = 'Load is minutes times effort';
  if (loads.length < 2) return `${meaning}: ${last} in your last whole week.`;
  return `${meaning}: ${last} in your last whole week, ${Math.round(mean(loads.slice(0, -1)))} on average before.`;
}

function energyText(weeks: readonly ProgressWeek[]): string {
  const rated = weeks.filter(({ energy }) => energy !== null);
  const checkIns = rated.reduce((sum, week) => sum + week.checkIns, 0);
  if (checkIns === 0) return '';
  const half = Math.floor(rated.length / 2);
  const [before, since] = [meanEnergy(rated.slice(0, half)), meanEnergy(rated.slice(half))];
  const average = `Your energy was ${tenths(meanEnergy(rated))} of 5 on average in ${counted(checkIns, 'check-in')}`;
  if (half === 0)
    return `${average}. It often rises after some six weeks of regular easy activity, not at once.`;
  if (since - before >= SAME_ENERGY) return `${average}, and a little higher lately.`;
  if (before - since >= SAME_ENERGY) return `${average}, and a little lower lately.`;
  return `${average}, much the same throughout.`;
}

function sorenessText(massages: readonly MassageSoreness[]): string {
  if (massages.length === 0) return '';
  const seen = massages.flatMap(({ likely }) => likely ?? []);
  const usual = 'Many people feel back to normal within a day or two.';
  if (seen.length === 0) {
    return `When your soreness was gone we do not know yet; recovery-plan massage feedback says so. ${usual}`;
  }
  const after = seen.length === 1 ? 'your massage' : `${seen.length} massages`;
  return `After ${after} you were hardly sore any more within about ${Math.round(mean(seen))} hours. ${usual}`;
}

function keptText(weeks: readonly ProgressWeek[]): string {
  const [done, known, unknown] = [
    weeks.reduce((sum, week) => sum + week.done, 0),
    weeks.reduce((sum, week) => sum + week.known, 0),
    weeks.reduce((sum, week) => sum + week.unknown, 0),
  ];
  if (known + unknown === 0) return '';
  const open = unknown > 0 ? `; of ${unknown} more we do not know` : '';
  const told =
    known > 0
      ? `You did ${done} of the ${counted(known, 'planned session')} you told us about${open}.`
      : `Of ${counted(unknown, 'planned session')} we do not know whether you did them; recovery-plan done says so.`;
  return `${told} Habits take weeks to months; a missed day does not undo it.`;
}

/** `30 h` as told, `about 36 h` from check-ins, `over 48 h` where it was not seen to fade. */
export function hoursText({ hours: [from, to], likely }: MassageSoreness): string {
  if (to === null) return `over ${Math.round(from)} h`;
  if (likely !== null) return `${from === to ? '' : 'about '}${Math.round(likely)} h`;
  return from === 0 ? `under ${Math.round(to)} h` : `${Math.round(from)} to ${Math.round(to)} h`;
}

function valuesOf(weeks: readonly ProgressWeek[], name: 'minutes' | 'load'): number[] {
  return weeks.flatMap((week) => week[name] ?? []);
}

/** Each check-in counts as much as any other. */
function meanEnergy(weeks: readonly ProgressWeek[]): number {
  const total = weeks.reduce((sum, { energy, checkIns }) => sum + (energy ?? 0) * checkIns, 0);
  return (
    total /
    Math.max(
      1,
      weeks.reduce((sum, { checkIns }) => sum + checkIns, 0),
    )
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

export function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

export function tenths(value: number): string {
  return String(Math.round(value * 10) / 10);
}
