import {
  ACTIVITIES,
  CONDITIONS,
  DAYS,
  GEAR,
  GOALS,
  LOW_ONLY_ANSWERS,
  MASSAGE_CAUTIONS,
  MASSAGE_TYPES,
  PAUSE_REASONS,
  PRESSURES,
  REGIONS,
  SESSION_STATUSES,
} from '../../src/contract/names.ts';
import type { Request } from '../../src/contract/request.ts';
import { clockText, dateText, dayNumber } from '../../src/time/calendar.ts';

const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'America/St_Johns',
  'Africa/Casablanca',
  'UTC',
  'Asia/Kathmandu',
  'America/Santiago',
] as const;

/** Weeks around clock changes on both hemispheres, and plain ones. */
const WEEKS = [
  '2026-11-30',
  '2026-03-23',
  '2026-10-19',
  '2026-10-25',
  '2027-04-01',
  '2026-09-27',
  '2028-02-28',
  '2026-12-28',
] as const;

/** A small generator of numbers (mulberry32), so that a seed gives the same request everywhere. */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  one<T>(items: readonly T[]): T {
    const item = items[this.whole(0, items.length - 1)];
    if (item === undefined) throw new Error('an empty list has nothing to pick');
    return item;
  }

  some<T>(items: readonly T[], share: number): T[] {
    return items.filter(() => this.chance(share));
  }

  times<T>(least: number, most: number, make: (index: number) => T): T[] {
    return Array.from({ length: this.whole(least, most) }, (_, index) => make(index));
  }
}

/** A request of any kind of person and week, always valid, from a seed. */
export function randomRequest(seed: number): Request {
  const dice = new Dice(seed);
  const week = dice.one(WEEKS);
  const firstDay = dayNumber(week);
  const nowDay = firstDay + (dice.chance(0.6) ? -1 : dice.whole(-3, 7));
  const now = `${dateText(nowDay)}T${clockText(dice.whole(0, 95) * 15)}`;
  const moment = (fromDay: number, toDay: number) =>
    `${dateText(firstDay + dice.whole(fromDay, toDay))}T${clockText(dice.whole(24, 88) * 15)}`;
  return {
    schema: 'recovery-plan/request@1',
    timeZone: dice.one(ZONES),
    week,
    now,
    person: randomPerson(dice),
    commitments: randomCommitments(dice),
    busy: dice.times(0, dice.chance(0.1) ? 40 : 6, () => randomBusy(dice, firstDay)),
    massages: dice.times(0, dice.one([0, 1, 1, 2, 3]), (index) => ({
      id: `m${index}`,
      start: moment(-10, 6),
      minutes: dice.one([30, 60, 75, 90]),
      type: dice.one(MASSAGE_TYPES),
      pressure: dice.one(PRESSURES),
      regions: dice.chance(0.3) ? ['whole_body'] : dice.some(REGIONS, 0.25),
      firstTime: dice.chance(0.2),
    })),
    checkIns: dice.times(0, 3, () => ({
      at: `${dateText(nowDay - dice.whole(0, 4))}T${clockText(dice.whole(20, 95) * 15)}`,
      ...(dice.chance(0.8) && { energy: dice.whole(1, 5) }),
      ...(dice.chance(0.7) && { soreness: dice.whole(0, 8) }),
      ...(dice.chance(0.7) && { stress: dice.whole(1, 5) }),
      ...(dice.chance(0.7) && { sleepQuality: dice.whole(1, 5) }),
      ...(dice.chance(0.7) && { sleepHours: dice.whole(4, 9) }),
    })),
    sessions: randomSessions(dice, firstDay, nowDay),
    pinned: dice.chance(0.2)
      ? dice.times(1, 2, () => ({
          activity: dice.one(ACTIVITIES),
          start: moment(0, 6),
          minutes: 5 * dice.whole(2, 12),
        }))
      : [],
    pauses: dice.chance(0.1)
      ? [
          {
            from: dateText(firstDay + dice.whole(-2, 3)),
            to: dateText(firstDay + dice.whole(3, 5)),
            reason: dice.one(PAUSE_REASONS),
          },
        ]
      : [],
    ...(dice.chance(0.15) && {
      parameters: {
        'M01.fade_h': { value: dice.whole(24, 72), basis: 'your-data' as const, observations: 4 },
      },
    }),
  };
}

function randomPerson(dice: Dice): Request['person'] {
  const night = dice.chance(0.1);
  const level = () => dice.whole(1, 5);
  const energy = () => ({
    ...(dice.chance(0.8) && { early: level() }),
    ...(dice.chance(0.8) && { morning: level() }),
    ...(dice.chance(0.8) && { afternoon: level() }),
    ...(dice.chance(0.8) && { evening: level() }),
    ...(dice.chance(0.2) && { night: level() }),
  });
  const bed = night ? '08:00' : clockText((21 * 4 + dice.whole(0, 14)) * 15);
  const wake = night ? '15:00' : clockText((5 * 4 + dice.whole(0, 14)) * 15);
  return {
    ...(dice.chance(0.5) && { id: dice.one(['anna', 'client 7', 'b.o-b']) }),
    adult: true,
    safety: [
      ...(dice.chance(0.08) ? [dice.one(LOW_ONLY_ANSWERS)] : []),
      ...(dice.chance(0.05) ? [dice.one(MASSAGE_CAUTIONS)] : []),
      ...(dice.chance(0.03) ? (['fever_or_ill'] as const) : []),
    ],
    clearedByProfessional: dice.chance(0.3),
    age65: dice.chance(0.1),
    sleep: {
      bed,
      wake,
      hours: 7,
      ...(dice.chance(0.4) && { days: { [dice.one(DAYS)]: { bed: '00:30', wake: '08:10' } } }),
    },
    chronotype: level(),
    ...(dice.chance(0.8) && {
      energy: {
        default: energy(),
        days: { [dice.one(DAYS)]: energy(), [dice.one(DAYS)]: energy() },
      },
    }),
    stress: level(),
    dailyStrain: level(),
    ...(dice.chance(0.7) && {
      recent: {
        weeksActive: dice.whole(0, 20),
        sessionsPerWeek: dice.whole(0, 6),
        minutesPerWeek: 10 * dice.whole(0, 30),
        longestMinutes: 5 * dice.whole(0, 20),
        strengthDays: dice.whole(0, 3),
      },
    }),
    ...(dice.chance(0.8) && { goal: dice.one(GOALS) }),
    ...(dice.chance(0.7) && { activities: dice.some(ACTIVITIES, dice.one([0.1, 0.3, 0.7])) }),
    ...(dice.chance(0.6) && { places: { gym: dice.whole(0, 30), pool: dice.whole(5, 40) } }),
    gear: dice.some(GEAR, 0.3),
    conditions: dice.some(CONDITIONS, dice.one([0, 0, 0.1, 0.2])).map((id) => ({
      id,
      ...(dice.chance(0.7) && { pain: dice.whole(0, 8) }),
      ...(id === 'tendonitis' && dice.chance(0.5) && { site: dice.one(['arm', 'leg'] as const) }),
      ...(dice.chance(0.2) && { allowed: [{ activity: dice.one(ACTIVITIES) }] }),
    })),
    ...(dice.chance(0.6) && {
      mealPrep: {
        ...(dice.chance(0.7) && { days: dice.whole(0, 7) }),
        ...(dice.chance(0.5) && { for: dice.some(DAYS, 0.6) }),
        ...(dice.chance(0.5) && { minutes: 5 * dice.whole(6, 30) }),
        freezer: dice.chance(0.2),
        ...(dice.chance(0.6) && { foodGuidance: dice.one(['us', 'uk'] as const) }),
      },
    }),
  };
}

function randomCommitments(dice: Dice): NonNullable<Request['commitments']> {
  const work = dice.chance(0.75)
    ? [
        {
          title: 'Work',
          days: dice.some(DAYS, 0.7),
          start: clockText(dice.whole(24, 88) * 15),
          end: clockText(dice.whole(40, 95) * 15),
          ...(dice.chance(0.8) && { workload: dice.whole(0, 3) }),
        },
      ]
    : [];
  const others = dice.times(0, 3, (index) => {
    const start = dice.whole(24, 84);
    return {
      title: `Thing ${index}`,
      days: dice.some(DAYS, 0.3),
      start: clockText(start * 15 + dice.one([0, 0, 5, 10])),
      end: clockText((start + dice.whole(2, 8)) * 15),
      workload: dice.whole(0, 3),
    };
  });
  return [...work, ...others];
}

function randomBusy(dice: Dice, firstDay: number) {
  const day = dateText(firstDay + dice.whole(-1, 7));
  const start = dice.whole(24, 80);
  const odd = dice.one([0, 0, 0, 5]);
  return {
    title: 'Busy',
    start: `${day}T${clockText(start * 15 + odd)}`,
    end: `${day}T${clockText((start + dice.whole(1, 12)) * 15 + odd)}`,
  };
}

function randomSessions(dice: Dice, firstDay: number, nowDay: number) {
  if (dice.chance(0.35)) return [];
  const activities = dice.some(ACTIVITIES, 0.15);
  if (activities.length === 0) return [];
  return dice.times(1, 24, () => {
    const cooking = dice.chance(0.1);
    const day = Math.min(nowDay - 1, firstDay - 1) - dice.whole(0, 32);
    return {
      activity: cooking ? ('meal_prep_topup' as const) : dice.one(activities),
      start: `${dateText(day)}T${clockText(dice.whole(24, 84) * 15)}`,
      minutes: 5 * dice.whole(2, 14),
      effort: dice.whole(1, 9),
      status: dice.one(SESSION_STATUSES),
    };
  });
}
