// Somebody made up: what they tell the planner, and what is true of them and hidden from it.
import {
  DAY_PARTS,
  DAYS,
  type Day,
  type DayPart,
  type MassageType,
  type Region,
} from '../../src/contract/names.ts';
import { ENERGY_PRIOR } from '../../src/knowledge/energy-prior.ts';
import { MASSAGE } from '../../src/knowledge/massages.ts';
import type { Profile } from '../../src/memory/profile.ts';
import type { Massage } from '../../src/memory/state.ts';
import { clockText, dateText } from '../../src/time/calendar.ts';
import { ofEachPart } from '../../src/week/energy.ts';
import { type Luck, luckOf, normal, within } from './luck.ts';

export const WEEKS = 26;

/** An appointment, and how long soreness after it really lasts. */
export interface RealMassage {
  readonly massage: Massage;
  readonly day: number;
  /** Minutes after midnight of its end. */
  readonly ends: number;
  readonly soreHours: number;
  /** The soreness at its end, 0 to 10. */
  readonly peak: number;
}

export interface SyntheticPerson {
  readonly luck: Luck;
  readonly profile: Profile;
  readonly massages: readonly RealMassage[];
  /** Hidden from the planner. */
  readonly truth: {
    /** Hours of soreness after a firm neuromuscular massage. */
    readonly fadeHours: number;
    readonly energy: Readonly<Record<Day, Readonly<Record<DayPart, number>>>>;
    /** The chance of not doing a session that nothing speaks against. */
    readonly skips: number;
  };
  /** How often they tell. */
  readonly tells: { readonly checkIn: number; readonly session: number; readonly massage: number };
}

const REGION_SETS: readonly (readonly Region[])[] = [
  ['low_back', 'hip'],
  ['thigh', 'calf_ankle'],
  ['upper_back', 'shoulder', 'neck'],
  ['hip', 'thigh', 'knee'],
];

const TYPES: readonly MassageType[] = ['neuromuscular', 'deep-tissue', 'myofascial', 'sports-firm'];

/** `checkIns`: how many mornings of 100 they check in; missing: 40 to 90, each their own. */
export function personFrom(seed: number, firstDay: number, checkIns?: number): SyntheticPerson {
  const luck = luckOf(seed);
  const chronotype = luck('chronotype').one([1, 2, 3, 4, 5] as const);
  const energy = trueEnergy(luck, chronotype);
  const fadeHours = within(normal(luck('fade'), 36, 12), 16, 66);
  return {
    luck,
    truth: { fadeHours, energy, skips: 0.02 + 0.25 * luck('skips').next() },
    tells: {
      checkIn: checkIns === undefined ? 0.4 + 0.5 * luck('tells').next() : checkIns / 100,
      session: 0.85,
      massage: 0.6,
    },
    massages: massagesOf(luck, fadeHours, firstDay),
    profile: profileOf(luck, chronotype, energy),
  };
}

function trueEnergy(luck: Luck, chronotype: 1 | 2 | 3 | 4 | 5) {
  const general = normal(luck('general'), 0, 0.3);
  const byDay = (day: Day): Record<DayPart, number> => {
    const shift = general + normal(luck('weekday', DAYS.indexOf(day)), 0, 0.5);
    const part = (name: DayPart) => {
      const own = normal(luck('part', DAYS.indexOf(day), DAY_PARTS.indexOf(name)), 0, 0.4);
      return within(ENERGY_PRIOR[chronotype][name] + shift + own, 1, 5);
    };
    return ofEachPart(part);
  };
  return {
    mon: byDay('mon'),
    tue: byDay('tue'),
    wed: byDay('wed'),
    thu: byDay('thu'),
    fri: byDay('fri'),
    sat: byDay('sat'),
    sun: byDay('sun'),
  };
}

/** What people say at setup: the same for all days, in whole steps, and not quite right. */
function profileOf(
  luck: Luck,
  chronotype: 1 | 2 | 3 | 4 | 5,
  energy: SyntheticPerson['truth']['energy'],
): Profile {
  const guess = (part: DayPart) => {
    const mean = DAYS.reduce((sum, day) => sum + energy[day][part], 0) / DAYS.length;
    return Math.round(within(normal(luck('guess', DAY_PARTS.indexOf(part)), mean, 0.6), 1, 5));
  };
  const sessions = luck('sessions').whole(1, 3);
  return {
    schema: 'recovery-plan/profile@1',
    timeZone: 'Europe/Berlin',
    person: {
      id: 'somebody',
      adult: true,
      sleep: { bed: '22:30', wake: '06:30', hours: 7.5 },
      chronotype,
      energy: {
        default: {
          early: guess('early'),
          morning: guess('morning'),
          afternoon: guess('afternoon'),
          evening: guess('evening'),
        },
      },
      stress: luck('stress').whole(1, 3),
      recent: {
        weeksActive: 4,
        sessionsPerWeek: sessions,
        minutesPerWeek: 20 * sessions,
        longestMinutes: 25,
        strengthDays: 0,
      },
      goal: luck('goal').one(['get-fitter', 'build-strength'] as const),
    },
    commitments: [
      {
        title: 'Work',
        days: ['mon', 'tue', 'wed', 'thu', 'fri'],
        start: '09:00',
        end: '17:00',
        workload: luck('work').whole(1, 2),
      },
    ],
  };
}

/** Every second week or so, mostly of one type; now and then soreness lasts much longer. */
function massagesOf(luck: Luck, fadeHours: number, firstDay: number): RealMassage[] {
  const regions = luck('regions').one(REGION_SETS);
  const usual = luck('type').one(TYPES);
  const found: RealMassage[] = [];
  let day = firstDay + luck('first massage').whole(1, 10);
  for (let index = 0; day < firstDay + WEEKS * 7; index += 1) {
    const dice = luck('massage', index);
    const type = dice.chance(0.85) ? usual : dice.one(TYPES);
    const pressure = dice.chance(0.75) ? ('firm' as const) : ('moderate' as const);
    const starts = dice.one([9 * 60, 17 * 60 + 30, 18 * 60]);
    const usualHours = (fadeHours * MASSAGE[type].clocks[pressure].easyHours) / 36;
    const odd = dice.chance(0.08) ? 1.7 : 1;
    found.push({
      massage: {
        id: `m${index}`,
        start: `${dateText(day)}T${clockText(starts)}`,
        minutes: 60,
        type,
        pressure,
        regions: [...regions],
      },
      day,
      ends: starts + 60,
      soreHours: usualHours * odd * Math.exp(normal(dice, 0, 0.15)),
      peak: within(normal(dice, 6, 1), 4, 9),
    });
    day += dice.whole(10, 18);
  }
  return found;
}
