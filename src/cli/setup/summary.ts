import type { Context, Draft } from './draft.ts';
import type { Item } from './item.ts';
import { ITEMS } from './items.ts';
import type { Section } from './options.ts';

/** All answers of one section on one line. */
export function sectionWords(section: Section, draft: Draft, context: Context): string {
  const shown = new Map(
    ITEMS.filter((item) => item.section === section && item.applies(draft, context)).map((item) => [
      item.id,
      item.shown(draft, context),
    ]),
  );
  const of = (id: string) => shown.get(id);
  return joined(WORDS[section](of, draft, draft.timeZone ?? context.systemZone)) || 'not answered';
}

type Part = string | false | undefined;
type Shown = (id: string) => string | undefined;

function joined(parts: readonly Part[]): string {
  return parts.filter((part) => typeof part === 'string' && part !== '').join(', ');
}

const WORDS: Record<
  Section,
  (of: Shown, draft: Draft, zone: string | undefined) => readonly Part[]
> = {
  safety: (of, { person }) => {
    const signs = [of('emergency-signs'), of('same-day-signs')].filter((sign) => sign !== 'none');
    return [
      of('safety') === 'none' ? 'nothing of it applies' : of('safety'),
      person.clearedByProfessional === true && of('cleared') && 'a professional agreed to more',
      ...signs,
    ];
  },
  conditions: (of, { person }) =>
    (person.conditions ?? []).length === 0
      ? [person.conditions && 'nothing in particular']
      : [of('pain') ? `${of('pain')} of 10` : of('conditions')],
  massage: (of, { massages }) =>
    massages.answer === 'none'
      ? ['none']
      : [
          of('massage-next') && `next ${of('massage-next')}`,
          of('massage-last') && `last ${of('massage-last')}`,
          of('massage-minutes'),
          of('massage-regions'),
          of('massage-pressure'),
          of('massage-type')?.replace(/^./, (letter) => letter.toLowerCase()),
        ],
  goal: (of) => [of('goal')?.replace(/^To /, ''), of('activities')],
  activity: (of, { person: { recent } }) =>
    recent === undefined
      ? []
      : (recent.sessionsPerWeek ?? 0) === 0
        ? ['a fresh start']
        : [
            `${of('active-days')} a week`,
            of('usual-minutes'),
            of('longest-minutes') && `at most ${of('longest-minutes')}`,
            `strength ${of('strength-days')?.toLowerCase() ?? 'none yet'}`,
          ],
  energy: (of, { person: { chronotype } }) => [
    chronotype !== 3 && of('chronotype')?.toLowerCase(),
    of('energy'),
  ],
  day: (of) => [
    of('work-days') === 'none'
      ? 'no fixed hours'
      : [of('work-days'), of('work-hours')].filter(Boolean).join(' '),
    of('stress') && `stress: ${of('stress')?.toLowerCase()}`,
    of('strain') && `strain: ${of('strain')?.toLowerCase()}`,
    of('calendars') !== 'none' && of('calendars'),
  ],
  sleep: (of, _, zone) => [
    of('bed') && of('wake') && `${of('bed')} to ${of('wake')}`,
    of('sleep-hours') && `${of('sleep-hours')} hours`,
    zone,
  ],
  places: (of) => [
    of('places') === 'none' ? 'home and outdoors' : of('places'),
    of('gym-minutes') && `gym ${of('gym-minutes')} away`,
    of('pool-minutes') && `pool ${of('pool-minutes')} away`,
  ],
  cooking: (of, { person: { mealPrep } }) =>
    mealPrep === null
      ? ['none planned']
      : [
          of('cook-minutes'),
          of('food-guidance') && `${mealPrep?.foodGuidance?.toUpperCase()} advice`,
          mealPrep?.freezer === true && 'with a freezer',
        ],
};

export const SECTION_NAME: Record<Section, string> = {
  safety: 'Safety',
  conditions: 'Going easy on',
  massage: 'Massage',
  goal: 'Goal',
  activity: 'So far',
  energy: 'Energy',
  day: 'Days',
  sleep: 'Sleep',
  places: 'Places and gear',
  cooking: 'Cooking',
};

export function itemsOf(section: Section): readonly Item[] {
  return ITEMS.filter((item) => item.section === section);
}
