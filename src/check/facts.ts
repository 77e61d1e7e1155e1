import { type Place, REGIONS } from '../contract/names.ts';
import type { Block } from '../contract/plan.ts';
import { FALLBACKS, STARTER_SET } from '../knowledge/activities.ts';
import { DAYS_PER_WEEK, dateText, isoWeek } from '../time/calendar.ts';
import { instantText, parseInstant } from '../time/zone.ts';
import { type Breach, UNTRUE } from './breach.ts';
import { type Case, type Entry, number } from './case.ts';
import { placeFor, travelMinutes } from './places.ts';
import { previousOf } from './previous.ts';
import { lowestEnergy } from './slots.ts';

const STEP = 5;

/** What the plan says of itself and its blocks is what request and catalogue say. */
export function factBreaches(c: Case): Breach[] {
  return [...header(c), ...c.entries.flatMap((entry) => blockFacts(c, entry))];
}

function header(c: Case): Breach[] {
  const { plan, request, days } = c;
  const [first = 0] = days;
  const { week } = plan;
  const found: string[] = [];
  if (plan.timeZone !== request.timeZone) found.push(`is for the zone ${plan.timeZone}`);
  if (parseInstant(c.zone, plan.madeAt) !== c.now) found.push(`was made at ${plan.madeAt}`);
  if (week.start !== dateText(first) || week.end !== dateText(first + DAYS_PER_WEEK - 1)) {
    found.push(`is for the week ${week.start} to ${week.end}`);
  }
  if (!days.some((day) => isoWeek(day) === week.iso)) found.push(`calls its week ${week.iso}`);
  return found.map((what) => ({ rule: UNTRUE, text: `The plan ${what}, the request is not.` }));
}

function blockFacts(c: Case, entry: Entry): Breach[] {
  const found = [
    ...times(c, entry),
    ...choice(c, entry),
    ...figures(c, entry),
    ...regions(entry),
    ...lengths(c, entry),
  ];
  return found.map((what) => ({
    rule: UNTRUE,
    block: entry.block.id,
    text: `${entry.label} ${what}.`,
  }));
}

function times(c: Case, { block, start, end, day }: Entry): string[] {
  const parts = block.setUpMinutes + block.minutes + block.cleanUpMinutes + block.travelMinutes;
  const found: string[] = [];
  if (end - start !== parts) found.push(`lasts ${end - start} minutes; its parts are ${parts}`);
  for (const text of [block.start, block.end]) {
    const real = instantText(c.zone, parseInstant(c.zone, text));
    if (text !== real) found.push(`writes ${text} for ${real}`);
  }
  if (block.status !== 'planned' && !c.days.includes(day)) found.push('lies outside the week');
  return found;
}

/** Only what the person listed, at a place they have. */
function choice(c: Case, { block, planned, workout, cooking }: Entry): string[] {
  if (cooking || block.activity === 'massage') return [];
  if (!workout) return [`is the unknown activity ${String(block.activity)}`];
  if (!planned) return [];
  const listed = [...(c.request.person.activities ?? STARTER_SET), ...FALLBACKS];
  if (!listed.includes(workout.id)) return [`is ${workout.id}, which the person did not list`];
  if (placeFor(c, workout)) return [];
  return [`needs ${workout.places.join(' or ')}, which the person does not have`];
}

type Figures = Partial<Omit<Block, 'reasons' | 'regions' | 'covers'>>;

function expected(c: Case, entry: Entry): Figures {
  const { block, workout, cooking } = entry;
  if (workout) {
    const place = placeFor(c, workout);
    return {
      kind: 'workout',
      setUpMinutes: workout.setUpMinutes,
      cleanUpMinutes: workout.cleanUpMinutes,
      travelMinutes: travelMinutes(c, place),
      effort: workout.intensity,
      effortPoints: workout.effortPoints,
      load: block.minutes * workout.effortPoints,
      energy: lowestEnergy(c, entry),
      place: place ?? homeless(block.place, workout.places),
    };
  }
  if (cooking) {
    const { setUpMinutes, cleanUpMinutes } = cooking;
    const place = block.place === null ? null : 'home';
    const energy = lowestEnergy(c, entry);
    return {
      kind: 'meal-prep',
      setUpMinutes,
      cleanUpMinutes,
      travelMinutes: 0,
      load: 0,
      energy,
      place,
    };
  }
  const nothing = {
    setUpMinutes: 0,
    cleanUpMinutes: 0,
    travelMinutes: 0,
    effortPoints: 0,
    load: 0,
  };
  return { kind: 'massage', ...nothing };
}

/** A wish may ask for a place the person does not have: any place of the activity, or none. */
function homeless(said: Place | null, places: readonly Place[]): Place | null {
  return said === null || places.includes(said) ? said : (places[0] ?? null);
}

/** Figures that follow from settings; a frozen block keeps those it was planned with. */
const KEPT: readonly (keyof Figures)[] = [
  'setUpMinutes',
  'cleanUpMinutes',
  'travelMinutes',
  'energy',
  'place',
];

/** Energies learn, so they are fractions; a plan may round them. */
const ROUNDING = 0.05;

function figures(c: Case, entry: Entry): string[] {
  const real = expected(c, entry);
  const before = entry.block.status === 'frozen' ? previousOf(c, entry) : undefined;
  const names: (keyof Figures)[] = [
    'kind',
    'setUpMinutes',
    'cleanUpMinutes',
    'travelMinutes',
    'effort',
    'effortPoints',
    'load',
    'energy',
    'place',
  ];
  return names.flatMap((name) => {
    const said = entry.block[name];
    const should = real[name];
    if (should === undefined || isSame(said, should)) return [];
    if (before && KEPT.includes(name) && isSame(said, before[name])) return [];
    return [`says ${name} ${said}; it is ${should}`];
  });
}

function isSame(said: unknown, should: unknown): boolean {
  if (typeof said !== 'number' || typeof should !== 'number') return said === should;
  return Math.abs(said - should) < ROUNDING;
}

function regions({ block, workout }: Entry): string[] {
  return REGIONS.flatMap((region) => {
    const said = block.regions[region] ?? 0;
    const should = workout?.load[region] ?? 0;
    return said === should ? [] : [`says load ${said} on ${region}; it is ${should}`];
  });
}

function lengths(c: Case, { block, planned, workout, cooking }: Entry): string[] {
  const found: string[] = [];
  if (!cooking && block.covers.length > 0) found.push('claims to feed days');
  if (!planned) return found;
  if (workout && (block.minutes < STEP || block.minutes % STEP !== 0)) {
    found.push(`lasts ${block.minutes} minutes; sessions last ${STEP} or a multiple of it`);
  }
  const asked = cooking && cookingMinutes(c, cooking.id);
  if (asked !== undefined && block.minutes !== asked) {
    found.push(`lasts ${block.minutes} minutes; it is ${asked}`);
  }
  return found;
}

function cookingMinutes(c: Case, id: 'meal_prep_batch' | 'meal_prep_topup'): number {
  if (id === 'meal_prep_topup') return number(c, 'F07.topup_minutes');
  return c.request.person.mealPrep?.minutes ?? number(c, 'F07.batch_minutes');
}
