import type { AnyActivityId } from '../../contract/names.ts';
import { Problem } from '../../contract/problem.ts';
import type { AnswerPart } from '../../present/answer-text.ts';
import { solvedWeek } from '../../questions/solved-week.ts';
import { costWords } from '../../questions/why.ts';
import { type WhyNot, whyNot as whyNotOf } from '../../questions/why-not.ts';
import { whyNotIn } from '../../questions/why-not-span.ts';
import { type Instant, instantOf, wallAt } from '../../time/zone.ts';
import { badValue, type Call, flag, text } from '../call.ts';
import { type DaySpan, daySpanIn, daySpanWords, plannedDay } from '../day-span.ts';
import { print } from '../io.ts';
import { activityAmong, titleOf } from '../names.ts';
import { answer } from '../remember/answer.ts';
import { type AskedWeek, planOn, weekAskedAbout } from '../remember/asked-week.ts';
import type { Person } from '../remember/person.ts';
import { timeIn, typedTime } from '../times.ts';
import { wallText, whenWords } from '../when.ts';

/** Why an activity is not at a time, or in a part of a day: what forbids it, or its cost. */
export async function whyNot(call: Call): Promise<number> {
  const time = text(call.options, 'not') ?? '';
  if (/^massages?$/i.test(call.args[0] ?? '')) throw appointment(time);
  const week = await weekAskedAbout(call, (person) =>
    planOn(call, person, wallText(meant(time, person).from, person.here).slice(0, 10)),
  );
  const { person, plan } = week;
  const activity = activityAmong(call.args[0] ?? '', ownOf(week));
  const solution = solvedWeek(week.request);
  const { from, span } = meant(time, person);
  const found = span
    ? whyNotIn(activity, span, plan, solution)
    : whyNotOf(activity, from, plan, solution);
  if (!found) {
    const { start: first, end } = plan.week;
    throw badValue('--not', time, `a time of the week from ${first} to ${end}`);
  }
  if (flag(call.options, 'json')) {
    await print(call.world, `${JSON.stringify(found, null, 2)}\n`);
    return 0;
  }
  const exact = !span || found.verdict === 'possible' || found.verdict === 'planned';
  const when = exact ? await whenWords(call, found.start, person) : daySpanWords(span);
  const best = span && found.verdict === 'possible' ? ', the best time then' : '';
  await answer(call, partsOf(found, `${titleOf(activity)} on ${when}${best}`), person);
  return 0;
}

interface Meant {
  readonly from: Instant;
  /** Undefined for an exact time. */
  readonly span: DaySpan | undefined;
}

/** A time as it was typed; of weekdays, that of the planned week. */
function meant(time: string, person: Person): Meant {
  const { here } = person;
  const typed = timeIn(time, here);
  const span = typed === undefined ? daySpanIn(time, person) : undefined;
  if (span) return { from: span.from, span };
  const from = typed ?? typedTime(time, here);
  const { day, minutes } = wallAt(here.zone, from);
  const isNamed = /(?:mon|tue|wed|thu|fri|sat|sun)/i.test(time);
  const planned = isNamed ? plannedDay('', day, person) : day;
  return { from: planned === day ? from : instantOf(here.zone, planned, minutes), span };
}

function appointment(time: string): Problem {
  return new Problem({
    kind: 'usage',
    message: 'A massage is an appointment of your own: nothing forbids it, and no plan places it.',
    place: 'activity',
    remedy: `recovery-plan what-if massage ${time} shows the week with one then; massage suggest names good times.`,
  });
}

/** What the person does, and what their week holds. */
function ownOf({ plan, request }: AskedWeek): Set<AnyActivityId> {
  const planned = plan.blocks.flatMap(({ activity }) => (activity === 'massage' ? [] : [activity]));
  const asked = plan.asked?.sessions.map(({ activity }) => activity) ?? [];
  const own = new Set<AnyActivityId>([...planned, ...asked]);
  return own.size > 0 ? own : new Set(request.person.activities);
}

function partsOf({ verdict, breaches, cost, others, minutes }: WhyNot, what: string): AnswerPart[] {
  switch (verdict) {
    case 'planned':
      return [{ heading: `${what} is in the plan.`, points: [] }];
    case 'forbidden':
      return [
        {
          heading: `${what} is not possible:`,
          role: 'caution',
          points: breaches.map(({ rule, text: words }) => `${words} (${rule})`),
        },
      ];
    case 'not-asked':
      return [
        {
          heading: `Nothing forbids ${what}, but no session of this week is that.`,
          points: ['recovery-plan add puts it there all the same, as a wish of your own.'],
        },
      ];
    case 'possible':
      return [
        {
          heading: `${what}: ${minutes} min are possible, and the week would be ${worth(cost ?? 0)}.`,
          points: others.map((other) => other.text),
        },
      ];
  }
}

function worth(cost: number): string {
  return cost === 0 ? 'just as good' : `worth ${costWords(cost)}`;
}
