import { MASSAGE_CAUTIONS } from '../contract/names.ts';
import type { Notice } from '../contract/plan.ts';
import { ACTIVITY } from '../knowledge/activities.ts';
import { CONDITION } from '../knowledge/conditions.ts';
import { RULES } from '../knowledge/rules.ts';
import { SAFETY } from '../knowledge/safety.ts';
import type { Solution } from '../place/solve.ts';
import type { LeftAside } from '../prescribe/session.ts';
import { listed } from '../rules/words.ts';
import { DAYS_PER_WEEK } from '../time/calendar.ts';
import { parseInstant } from '../time/zone.ts';
import type { Week } from '../week/assess.ts';
import { lowEffortOnly } from '../week/safety.ts';
import { wayBack } from '../week/way-back.ts';
import { nextMassage } from './windows.ts';

/** Things worth saying once beside the plan. */
export function noticesOf(solution: Solution): Notice[] {
  const { week, prescription, moves } = solution;
  return [
    ...moveNotices(moves),
    ...timingNotices(week),
    ...safetyNotices(week),
    ...massageNotices(week),
    ...reminderNotices(week),
    ...conditionNotices(week),
    ...leftAsideNotices(prescription.leftAside),
    ...shapeNotices(solution),
    ...ageNotices(week),
    ...foodNotices(week, prescription.cooking !== undefined),
  ];
}

function moveNotices(moves: Solution['moves']): Notice[] {
  if (!moves || moves.fewest <= moves.most) return [];
  const { most, fewest } = moves;
  const wished =
    most === 0
      ? 'No block was'
      : most === 1
        ? 'At most 1 block was'
        : `At most ${most} blocks were`;
  const text = `${wished} to move, but with what is new ${fewest} ${fewest === 1 ? 'has' : 'have'} to; no more than that.`;
  return [{ rule: 'O07', text }];
}

function timingNotices({ facts, days }: Week): Notice[] {
  if (facts.today >= facts.firstDay + DAYS_PER_WEEK) {
    return [{ rule: 'T01', text: 'This week is over, so there is nothing to plan in it.' }];
  }
  if (days.some(({ open }) => open)) return [];
  return [{ rule: 'T01', text: 'Today is the last day of this week; nothing new is added to it.' }];
}

function safetyNotices({ facts, safety }: Week): Notice[] {
  const told = [...safety].filter((answer) => {
    const { effect } = SAFETY[answer];
    if (effect === 'low-only') return lowEffortOnly(facts, safety);
    return effect === 'cooking-only' || effect === 'massage-caution';
  });
  const cautions = told.filter((answer) => MASSAGE_CAUTIONS.some((caution) => caution === answer));
  const others = told.filter((answer) => !cautions.includes(answer));
  const notices = others.map((answer) => ({
    rule: SAFETY[answer].rule,
    text: SAFETY[answer].advice,
  }));
  const [caution] = cautions;
  return caution ? [...notices, { rule: 'Z03', text: SAFETY[caution].advice }] : notices;
}

const UNTIL_BETTER =
  'Check in again once it is better, and what waits for that comes back into the week.';

function massageNotices(week: Week): Notice[] {
  const { facts, clocks } = week;
  const last = week.days.at(-1)?.end ?? week.start;
  const near = clocks.filter(
    ({ massage, buildUpEnds }) => massage.start < last && buildUpEnds > week.start,
  );
  if (near.length === 0) return [];
  const notices: Notice[] = [];
  const sore = near.find(({ stillSore }) => stillSore);
  if (sore) {
    const since = facts.now - sore.massage.end;
    const long = since >= facts.numbers('M08.no_load_h') * 60;
    const rule = long ? 'M08' : 'M07';
    notices.push({ rule, text: `${RULES[rule].text} ${UNTIL_BETTER}` });
  }
  if (near.some(({ massage }) => massage.pressure === 'overly-painful')) {
    notices.push({
      rule: 'M14',
      text: 'You may ask for less pressure at any time: strong and welcome is common, overly painful is not the aim.',
    });
  }
  notices.push(...learnedNotices(week), { rule: 'M19', text: 'Drink as you normally would.' });
  return notices;
}

/** Of the next massage, only for whoever switched that on, and in no other week than its own. */
function reminderNotices(week: Week): Notice[] {
  const { facts, start, days } = week;
  const next = facts.numbers('M20.reminder') > 0 ? nextMassage(week) : null;
  if (!next) return [];
  const last = days.at(-1)?.end ?? start;
  const [from, to] = [parseInstant(facts.zone, next.from), parseInstant(facts.zone, next.to)];
  return from < last && to > Math.max(start, facts.now) ? [{ rule: 'M20', text: next.text }] : [];
}

/** Where the clocks after a massage go by what the person reported, that is said (rule M21). */
function learnedNotices({ facts }: Week): Notice[] {
  const { parameters = {} } = facts.request;
  const told = (id: 'M01.fade_h' | 'M01.loose_days', text: (value: number) => string) => {
    const own = parameters[id];
    if (own?.basis !== 'your-data') return [];
    const count = own.observations ?? 0;
    const from = count === 1 ? '1 massage' : `${count} massages`;
    return [{ rule: 'M21', text: `${text(own.value)} (your data, from ${from}).` }];
  };
  return [
    ...told('M01.fade_h', (hours) => `You are usually hardly sore after about ${hours} hours`),
    ...told('M01.loose_days', (days) => `You usually feel looser for about ${days} days`),
  ];
}

/** Whoever is to rest, or asks about a week gone by, needs no word on moving. */
function mayMove({ facts, days }: Week): boolean {
  const isOver = facts.today >= facts.firstDay + DAYS_PER_WEEK;
  return !isOver && days.some(({ workoutsAllowed }) => workoutsAllowed);
}

function conditionNotices(week: Week): Notice[] {
  if (!mayMove(week)) return [];
  const { facts } = week;
  const conditions = facts.request.person.conditions ?? [];
  const always = conditions.flatMap(({ id }) => CONDITION[id].always ?? []);
  return [...new Set(always)].map((text) => ({ rule: 'C07', text }));
}

const WHY_ASIDE: Record<LeftAside['why'], { rule: string; text: (names: string) => string }> = {
  place: {
    rule: 'E05',
    text: (names) => `${names}: you told us of no place for it, so it is not planned.`,
  },
  avoid: {
    rule: 'C04',
    text: (names) => `${names}: left out for now because of what you told us.`,
  },
  'low-only': {
    rule: 'Z02',
    text: (names) => `${names}: waits until you tell us a professional has agreed.`,
  },
  'high-not-yet': {
    rule: 'P09',
    text: (names) =>
      `${names}: hard sessions come once you have been active for six weeks or so, one or two a week.`,
  },
};

function leftAsideNotices(leftAside: readonly LeftAside[]): Notice[] {
  const reasons = [...new Set(leftAside.map(({ why }) => why))];
  return reasons.map((why) => {
    const names = leftAside
      .filter((aside) => aside.why === why)
      .map(({ activity }) => ACTIVITY[activity].name);
    const { rule, text } = WHY_ASIDE[why];
    return { rule, text: text(listed(names)) };
  });
}

function shapeNotices({ week, prescription: { shape } }: Solution): Notice[] {
  if (!mayMove(week)) return [];
  const first = week.load.usualSessions === undefined;
  const notice: Partial<Record<typeof shape, Notice>> = {
    hold: {
      rule: 'P18',
      text: first
        ? 'It starts with no more than you told us you do; it grows after three good weeks.'
        : 'Held at what you did lately; it grows after three good weeks.',
    },
    less: {
      rule: 'P19',
      text: 'The last weeks left little time, so this one asks less. That is fine: a smaller week that fits is worth more.',
    },
    'step-back': {
      rule: 'P11',
      text: 'Three weeks have grown in a row, so this one is lighter on purpose.',
    },
    'after-a-break': {
      rule: 'P17',
      text: 'After the break this week starts with part of what you did before.',
    },
    // Nobody who begins needs to be told; who was away for long may wonder where it all went.
    ...(isNewStart(week) && {
      'first-steps': {
        rule: 'P17',
        text: 'After so long a break this week starts small again, as for a beginner.',
      },
    }),
  };
  return [notice[shape] ?? []].flat();
}

function isNewStart({ facts, load }: Week): boolean {
  return load.previousMinutes >= facts.numbers('P02.floor_minutes') && wayBack(facts).share === 0;
}

function ageNotices({ facts }: Week): Notice[] {
  if (!facts.request.person.age65) return [];
  const text =
    'Begin each session gently: a longer warm-up and smaller steps suit many people from 65 on.';
  return [{ rule: 'P04', text }];
}

function foodNotices({ facts }: Week, cooks: boolean): Notice[] {
  const { mealPrep } = facts.request.person;
  if (!cooks || mealPrep?.freezer || mealPrep?.foodGuidance) return [];
  return [
    {
      rule: 'F01',
      text: 'Using the stricter food rule (two days in the fridge) until you choose one.',
    },
  ];
}
