import * as v from 'valibot';
import * as f from './fields.ts';
import {
  ACTIVITIES,
  ANY_ACTIVITY,
  BASES,
  BLOCK_KINDS,
  BLOCK_STATUSES,
  INTENSITIES,
  PHASES,
  PLACES,
  REGIONS,
  ROLES,
  SHAPES,
  VARIANTS,
} from './names.ts';

export const PLAN_SCHEMA = 'recovery-plan/plan@1';

const sentence = () => v.string('text');
const count = () => f.number(0, 1_000_000);

/** Facts behind a sentence, so that a presenter can say it again for another clock or language. */
const data = () =>
  v.record(
    v.string(),
    v.union(
      [v.string(), v.number(), v.boolean(), v.null(), v.array(v.string())],
      'text, a number, true or false, or a list of texts',
    ),
    'an object',
  );

const reason = f.record({
  rule: v.string('a rule id'),
  basis: f.oneOf(BASES),
  text: sentence(),
  data: data(),
});

const regionLoads = f.record({
  jaw: v.optional(f.whole(0, 3)),
  neck: v.optional(f.whole(0, 3)),
  shoulder: v.optional(f.whole(0, 3)),
  elbow_forearm: v.optional(f.whole(0, 3)),
  wrist_hand: v.optional(f.whole(0, 3)),
  upper_back: v.optional(f.whole(0, 3)),
  low_back: v.optional(f.whole(0, 3)),
  core: v.optional(f.whole(0, 3)),
  hip: v.optional(f.whole(0, 3)),
  thigh: v.optional(f.whole(0, 3)),
  knee: v.optional(f.whole(0, 3)),
  calf_ankle: v.optional(f.whole(0, 3)),
  foot: v.optional(f.whole(0, 3)),
});

const block = f.record({
  id: f.blockId(),
  kind: f.oneOf(BLOCK_KINDS),
  activity: f.oneOf([...ANY_ACTIVITY, 'massage'] as const),
  title: sentence(),
  start: f.dateTime(),
  end: f.dateTime(),
  minutes: count(),
  usualMinutes: count(),
  setUpMinutes: count(),
  cleanUpMinutes: count(),
  travelMinutes: count(),
  effort: f.oneOf(INTENSITIES),
  effortPoints: f.number(0, 10),
  load: count(),
  regions: regionLoads,
  energy: f.number(0, 5),
  place: v.nullable(f.oneOf(PLACES)),
  covers: f.listOf(f.date()),
  variant: f.oneOf(VARIANTS),
  status: f.oneOf(BLOCK_STATUSES),
  sequence: count(),
  /** When this block last changed in any way that a calendar shows. */
  changedAt: v.optional(f.dateTime()),
  reasons: f.listOf(reason),
});

const window = f.record({
  massage: f.text(64),
  phase: f.oneOf(PHASES),
  start: f.dateTime(),
  end: f.dateTime(),
  regions: f.listOf(f.oneOf(REGIONS)),
  /** When it last began, ended or spoke of other regions. */
  changedAt: v.optional(f.dateTime()),
  text: sentence(),
});

const nextMassage = f.record({
  from: f.dateTime(),
  to: f.dateTime(),
  slots: f.listOf(f.record({ start: f.dateTime(), end: f.dateTime(), text: sentence() })),
  text: sentence(),
});

const unplaced = f.record({
  activity: f.oneOf(ANY_ACTIVITY),
  minutes: count(),
  rule: v.string('a rule id'),
  text: sentence(),
  smallestChange: v.nullable(sentence()),
});

const change = f.record({
  block: f.blockId(),
  from: v.nullable(f.dateTime()),
  to: v.nullable(f.dateTime()),
  text: sentence(),
});

const dropped = f.record({
  id: f.blockId(),
  start: f.dateTime(),
  end: f.dateTime(),
  sequence: count(),
  changedAt: v.optional(f.dateTime()),
  /** Days that cooking the person took out would have fed. */
  covers: v.optional(f.listOf(f.date())),
});

const dayBudget = f.record({
  date: f.date(),
  capacity: count(),
  work: count(),
  setUp: count(),
  workout: count(),
  mealPrep: count(),
});

const notice = f.record({
  rule: v.string('a rule id'),
  text: sentence(),
  /** The block that it speaks of, where it is one. */
  block: v.optional(f.blockId()),
});

const way = f.record({
  activity: f.oneOf(ACTIVITIES),
  variant: f.oneOf(VARIANTS),
  minutes: f.sessionMinutes(5, 1000),
  usualMinutes: f.sessionMinutes(5, 1000),
});

/** What this week was asked for, so that planning it again asks for the same. */
const asked = f.record({
  /** Check-ins, and what was logged of late, count as of then. */
  asOf: f.dateTime(),
  /** Choices of the person that the list rests on; where they differ now, a new list is made. */
  basis: f.listOf(sentence()),
  /** What kept the list small; where one of them is over, a new list is made. */
  limits: f.listOf(sentence()),
  shape: f.oneOf(SHAPES),
  /** Wishes of the person that came on top of the list. */
  pinned: count(),
  sessions: f.listOf(
    f.record({
      id: f.text(64),
      activity: f.oneOf(ACTIVITIES),
      role: f.oneOf(ROLES),
      /** As first asked for; later plans may have had to shorten it. */
      minutes: f.sessionMinutes(5, 1000),
      /** From best to least; none where the week has no room for it. */
      ways: f.listOf(way),
    }),
  ),
});

/** A plan: everything the planner decided about one week (spec: the contract). */
export const planSchema = f.record({
  schema: v.literal(PLAN_SCHEMA, PLAN_SCHEMA),
  generator: v.string('text'),
  revision: f.whole(1, 1_000_000),
  madeAt: f.dateTime(),
  timeZone: f.zoneName(),
  week: f.record({ start: f.date(), end: f.date(), iso: v.string('a week such as 2026-W49') }),
  summary: sentence(),
  blocks: f.listOf(block),
  windows: f.listOf(window),
  nextMassage: v.nullable(nextMassage),
  unplaced: f.listOf(unplaced),
  changes: f.listOf(change),
  dropped: f.listOf(dropped),
  load: f.record({
    previous: count(),
    planned: count(),
    cap: count(),
    minutes: count(),
    bindingRule: v.string('a rule id'),
    from: v.optional(f.date()),
  }),
  budget: f.listOf(dayBudget),
  score: f.record({
    value: v.pipe(v.number('a whole number'), v.integer('a whole number')),
    optimal: f.flag(),
  }),
  asked: v.optional(asked),
  notices: f.listOf(notice),
  warnings: f.listOf(notice),
});

export type Plan = v.InferOutput<typeof planSchema>;
export type Block = Plan['blocks'][number];
export type Reason = v.InferOutput<typeof reason>;
export type ReasonData = Reason['data'];
export type RecoveryWindow = Plan['windows'][number];
export type Unplaced = Plan['unplaced'][number];
export type AskedList = v.InferOutput<typeof asked>;
export type Notice = v.InferOutput<typeof notice>;
export type NextMassage = NonNullable<Plan['nextMassage']>;
