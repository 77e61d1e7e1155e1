import * as v from 'valibot';
import * as f from './fields.ts';
import {
  ACTIVITIES,
  ANY_ACTIVITY,
  BASES,
  CONDITIONS,
  CONDITIONS_NOTE,
  DAYS,
  FOOD_GUIDANCE,
  GOALS,
  MASSAGE_TYPES,
  MISSED_POLICIES,
  PAUSE_REASONS,
  PRESSURES,
  REGIONS,
  SAFETY_ANSWERS,
  SESSION_STATUSES,
  TENDON_SITES,
  WHOLE_BODY,
} from './names.ts';
import { planSchema } from './plan.ts';

const REQUEST_SCHEMA = 'recovery-plan/request@1';

const rating = () => f.number(1, 5);
const soreness = () => f.number(0, 10);

function perDay<T extends v.GenericSchema>(item: T) {
  return f.record({
    mon: v.optional(item),
    tue: v.optional(item),
    wed: v.optional(item),
    thu: v.optional(item),
    fri: v.optional(item),
    sat: v.optional(item),
    sun: v.optional(item),
  });
}

const dayEnergy = f.record({
  early: v.optional(rating()),
  morning: v.optional(rating()),
  afternoon: v.optional(rating()),
  evening: v.optional(rating()),
  night: v.optional(rating()),
});

const sleep = f.record({
  bed: f.clock(),
  wake: f.clock(),
  hours: v.optional(f.number(0, 24)),
  days: v.optional(perDay(f.record({ bed: v.optional(f.clock()), wake: v.optional(f.clock()) }))),
});

const condition = f.record({
  id: f.oneOf(CONDITIONS),
  pain: v.optional(soreness()),
  site: v.optional(f.oneOf(TENDON_SITES)),
  allowed: v.optional(
    f.listOf(
      f.record({
        activity: f.oneOf(ACTIVITIES),
        by: v.optional(f.text(200)),
        date: v.optional(f.date()),
      }),
    ),
  ),
});

const mealPrep = f.record({
  days: v.optional(f.whole(0, 7)),
  for: v.optional(f.listOf(f.oneOf(DAYS), 7)),
  minutes: v.optional(f.sessionMinutes(5, 300)),
  freezer: v.optional(f.flag()),
  foodGuidance: v.optional(f.oneOf(FOOD_GUIDANCE)),
});

const recent = f.record({
  weeksActive: v.optional(f.number(0, 5000)),
  sessionsPerWeek: v.optional(f.number(0, 50)),
  minutesPerWeek: v.optional(f.number(0, 5000)),
  longestMinutes: v.optional(f.number(0, 1000)),
  strengthDays: v.optional(f.number(0, 7)),
});

const person = f.record({
  id: v.optional(f.text(64)),
  adult: f.flag(),
  safety: v.optional(f.listOf(f.oneOf(SAFETY_ANSWERS))),
  clearedByProfessional: v.optional(f.flag()),
  age65: v.optional(f.flag()),
  weekStart: v.optional(f.oneOf(DAYS)),
  sleep,
  chronotype: v.optional(rating()),
  energy: v.optional(
    f.record({ default: v.optional(dayEnergy), days: v.optional(perDay(dayEnergy)) }),
  ),
  stress: v.optional(rating()),
  dailyStrain: v.optional(rating()),
  recent: v.optional(recent),
  goal: v.optional(f.oneOf(GOALS)),
  activities: v.optional(f.listOf(f.oneOf(ACTIVITIES))),
  places: v.optional(
    f.record({
      home: v.optional(f.whole(0, 600)),
      outdoors: v.optional(f.whole(0, 600)),
      gym: v.optional(f.whole(0, 600)),
      pool: v.optional(f.whole(0, 600)),
    }),
  ),
  gear: v.optional(f.listOf(f.text(64))),
  conditions: v.optional(v.pipe(f.listOf(condition), v.description(CONDITIONS_NOTE))),
  mealPrep: v.optional(v.nullable(mealPrep)),
  policy: v.optional(f.record({ missed: v.optional(f.oneOf(MISSED_POLICIES)) })),
});

const commitment = f.record({
  title: f.text(),
  days: v.optional(f.listOf(f.oneOf(DAYS))),
  start: f.clock(),
  end: f.clock(),
  workload: v.optional(f.number(0, 3)),
});

const busy = f.record({
  title: v.optional(f.text()),
  start: f.dateTime(),
  end: f.dateTime(),
});

const massage = f.record({
  id: f.text(64),
  start: f.dateTime(),
  minutes: v.optional(f.whole(5, 480)),
  type: v.optional(f.oneOf(MASSAGE_TYPES)),
  pressure: v.optional(f.oneOf(PRESSURES)),
  regions: v.optional(f.listOf(f.oneOf([...REGIONS, WHOLE_BODY] as const))),
  firstTime: v.optional(f.flag()),
  feedback: v.optional(
    v.nullable(
      f.record({
        pressure: v.optional(f.oneOf(PRESSURES)),
        goneAfterHours: v.optional(f.number(0, 1000)),
        tightAgain: v.optional(f.oneOf(['no', 'a-bit', 'yes'] as const)),
      }),
    ),
  ),
});

const checkIn = f.record({
  at: f.dateTime(),
  energy: v.optional(rating()),
  soreness: v.optional(soreness()),
  sorenessElsewhere: v.optional(soreness()),
  sleepHours: v.optional(f.number(0, 24)),
  sleepQuality: v.optional(rating()),
  stress: v.optional(rating()),
  flags: v.optional(f.listOf(f.oneOf(SAFETY_ANSWERS))),
});

const session = f.record({
  block: v.optional(f.blockId()),
  activity: f.oneOf(ANY_ACTIVITY),
  start: f.dateTime(),
  minutes: v.optional(f.number(0, 1000)),
  effort: v.optional(f.number(0, 10)),
  /** The worst during it, 0 to 10. */
  pain: v.optional(soreness()),
  status: v.optional(f.oneOf(SESSION_STATUSES)),
});

const pinned = f.record({
  /** The block of the week's earlier plan that this is, where the person moved one. */
  block: v.optional(f.blockId()),
  activity: f.oneOf(ANY_ACTIVITY),
  start: f.dateTime(),
  minutes: v.optional(f.sessionMinutes(5, 600)),
});

const pause = f.record({
  from: f.date(),
  to: f.date(),
  reason: v.optional(f.oneOf(PAUSE_REASONS)),
});

const parameter = f.record({
  value: v.pipe(v.number('a number'), v.finite('a number')),
  basis: v.optional(f.oneOf(BASES)),
  observations: v.optional(f.whole(0, 1_000_000)),
  range: v.optional(v.strictTuple([v.number('a number'), v.number('a number')], 'two numbers')),
});

/** How calendars are read where the usual way is not meant; entries name calendars of the list. */
const calendarOptions = f.record({
  /** Whose invitations these are: what was declined under one of them does not block. */
  addresses: v.optional(f.listOf(f.text(320), 100)),
  /** Calendars whose all-day events take time, also those not marked busy. */
  allDay: v.optional(f.listOf(f.text(4096))),
  /** Calendars whose titles are kept; of the others only the times are. */
  keepTitles: v.optional(f.listOf(f.text(4096))),
});

/** A request as a person, a script or a clinic hands it over (spec: the contract). */
export const requestSchema = f.record({
  schema: v.literal(REQUEST_SCHEMA, REQUEST_SCHEMA),
  timeZone: f.zoneName(),
  week: v.optional(f.date()),
  now: v.optional(f.dateTime()),
  person,
  commitments: v.optional(f.listOf(commitment)),
  busy: v.optional(f.listOf(busy)),
  calendars: v.optional(f.listOf(f.text(4096))),
  calendarOptions: v.optional(calendarOptions),
  massages: v.optional(f.listOf(massage)),
  checkIns: v.optional(f.listOf(checkIn)),
  sessions: v.optional(f.listOf(session)),
  pinned: v.optional(f.listOf(pinned)),
  /** Blocks of the week's earlier plan that the person took out. */
  dropped: v.optional(f.listOf(f.blockId())),
  /** At most so many blocks of the earlier plan may move. */
  maxMoves: v.optional(f.whole(0, 1000)),
  pauses: v.optional(f.listOf(pause)),
  parameters: v.optional(v.record(v.string(), parameter, 'an object')),
  previousPlan: v.optional(v.nullable(planSchema)),
});

export type Request = v.InferOutput<typeof requestSchema>;
export type Person = Request['person'];

function ifSound<T extends v.GenericSchema>(schema: T) {
  return v.fallback(v.optional(schema), undefined);
}

const soundParts = v.object({
  timeZone: ifSound(f.zoneName()),
  parameters: ifSound(v.record(v.string(), ifSound(parameter))),
  busy: ifSound(v.array(ifSound(busy))),
  pauses: ifSound(v.array(ifSound(pause))),
  massages: ifSound(v.array(ifSound(v.object({ id: f.text(64) })))),
});

/** The parts of a request whose meaning can be doubted, missing where their shape is wrong already. */
export type SoundParts = v.InferOutput<typeof soundParts>;

export function soundPartsOf(document: unknown): SoundParts {
  const result = v.safeParse(soundParts, document);
  return result.success ? result.output : {};
}
