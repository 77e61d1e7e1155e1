import { DAYS, type Day, type DayPart } from '../contract/names.ts';
import { isParameterId, PARAMETERS, type ParameterId } from '../knowledge/parameters.ts';
import type { Learned } from './learn.ts';
import type { LearnedEnergy } from './learn-energy.ts';
import type { Profile } from './profile.ts';

/** One thing that was learned: what it is called where settings are listed, and what it says. */
export interface LearnedText {
  readonly name: string;
  readonly text: string;
}

const REPORTS = { M: 'massages', F: 'times', P: 'sessions' } as const;

const DAY_NAME: Record<Day, string> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

const PART_NAME: Record<DayPart, string> = {
  early: 'early morning',
  morning: 'morning',
  afternoon: 'afternoon',
  evening: 'evening',
  night: 'night',
};

/** All that was learned of a person, in words for them; empty before there is enough to say. */
export function learnedTexts(learned: Learned, profile: Profile): LearnedText[] {
  const numbers = Object.keys(learned.parameters)
    .filter(isParameterId)
    .flatMap((id) => numberText(id, learned, profile));
  const energies = DAYS.flatMap((day) =>
    learned.energy.filter((each) => each.day === day).map(energyText),
  );
  return [...numbers, ...energies, ...weeksText(learned)];
}

/** `30 hours (your data: 4 massages, from 26 to 36; usually 36): hours until soreness …` */
function numberText(id: ParameterId, { parameters }: Learned, profile: Profile): LearnedText[] {
  const own = parameters[id];
  if (!own) return [];
  const { value, unit, text } = PARAMETERS[id];
  const [least, most] = own.range ?? [own.value, own.value];
  const seen = `${own.observations ?? 0} ${reportsOf(id)}, from ${least} to ${most}`;
  const said = `${own.value} ${unit} (your data: ${seen}; usually ${value}): ${text}`;
  return [{ name: id, text: `${said}${saidOtherwise(id, profile)}` }];
}

function reportsOf(id: ParameterId): string {
  return id.startsWith('M') ? REPORTS.M : id.startsWith('F') ? REPORTS.F : REPORTS.P;
}

/** The minutes that a person gives to cooking are theirs to say. */
function saidOtherwise(id: ParameterId, { person }: Profile): string {
  const given = person.mealPrep?.minutes;
  if (id !== 'F07.batch_minutes' || given === undefined) return '';
  return `. You told us ${given}, so we plan ${given}`;
}

function energyText({ day, part, value, told, observations, range }: LearnedEnergy): LearnedText {
  const [least, most] = range.map((each) => Math.round(each));
  return {
    name: `energy ${day} ${part}`,
    text:
      `about ${tenths(value)} on ${DAY_NAME[day]} ${PART_NAME[part]}s ` +
      `(your data: ${observations} check-ins, from ${least} to ${most}; before: ${told})`,
  };
}

function weeksText({ weeksActive }: Learned): LearnedText[] {
  if (weeksActive === undefined) return [];
  const weeks = weeksActive === 1 ? '1 active week' : `${weeksActive} active weeks`;
  return [{ name: 'weeksActive', text: `${weeks}, with the weeks you logged` }];
}

function tenths(value: number): string {
  return String(Math.round(value * 10) / 10);
}
