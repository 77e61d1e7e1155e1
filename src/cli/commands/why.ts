import type { Block, Plan } from '../../contract/plan.ts';
import { Problem } from '../../contract/problem.ts';
import type { AnswerPart } from '../../present/answer-text.ts';
import { solvedWeek } from '../../questions/solved-week.ts';
import { placementOf, type Why, whyOf } from '../../questions/why.ts';
import { dateText } from '../../time/calendar.ts';
import { numbersOf } from '../../week/parameters.ts';
import { type Call, flag, text } from '../call.ts';
import { daySpanIn } from '../day-span.ts';
import { print } from '../io.ts';
import { answer } from '../remember/answer.ts';
import { type AskedWeek, nextBlock, planOn, weekAskedAbout } from '../remember/asked-week.ts';
import { blockNamed, currentPlan } from '../remember/blocks.ts';
import { whenWords } from '../when.ts';

export async function why(call: Call): Promise<number> {
  if (text(call.options, 'not') !== undefined) {
    return (await import('./why-not.ts')).whyNot(call);
  }
  const name = call.args[0];
  if (name !== undefined && (await answeredOfDay(call, name))) return 0;
  const week = await weekAskedAbout(
    call,
    name ? (person) => blockNamed(call, name, person).plan : undefined,
  );
  const block = name ? blockNamed(call, name, week.person).block : nextBlock(week);
  if (!block) throw nothingLeft(week.plan);
  const found = await explained(block, week);
  if (flag(call.options, 'json')) {
    await print(call.world, `${JSON.stringify(found, null, 2)}\n`);
    return 0;
  }
  const when = await whenWords(call, block.start, week.person);
  const whole = numbersOf(week.request)('O01.full');
  await answer(call, partsOf(found, `${block.title}, ${when}`, whole), week.person);
  return 0;
}

/** `why fri`: a day, unless some block is called that. */
async function answeredOfDay(call: Call, name: string): Promise<boolean> {
  if (/^today$/i.test(name) || /^\d+$/.test(name)) return false;
  let day: number | undefined;
  const week = await weekAskedAbout(call, (person) => {
    day = daySpanIn(name, person)?.day;
    return day === undefined ? currentPlan(call, person) : planOn(call, person, dateText(day));
  });
  day ??= daySpanIn(name, week.person)?.day;
  if (day === undefined) return false;
  const { tellDay } = await import('./why-day.ts');
  await tellDay(call, day, week);
  return true;
}

/**
 * The answer of the week as it is now; for a block of today or of days gone by, which is no longer
 * the planner's to move, that of the week in which it was placed.
 */
async function explained(block: Block, week: AskedWeek): Promise<Why> {
  const now = solvedWeek(week.request);
  if (block.status === 'pinned' || placementOf(block, now)) return whyOf(block, week.plan, now);
  for (const request of await week.earlier()) {
    const then = solvedWeek(request);
    if (placementOf(block, then)) return whyOf(block, week.plan, then);
  }
  return whyOf(block, week.plan, now);
}

function nothingLeft({ week }: Plan): Problem {
  return new Problem({
    kind: 'usage',
    message: `Nothing is left of the week from ${week.start}.`,
    place: 'block',
    remedy: 'Name a block: its number in the printed plan, or its id.',
  });
}

/** `whole`: what a whole session is worth, because points say nothing by themselves. */
function partsOf(
  { block, reasons, terms, elsewhere, advice }: Why,
  heading: string,
  whole: number,
): AnswerPart[] {
  const parts: AnswerPart[] = [{ heading, points: reasons.map((reason) => reason.text) }];
  if (terms.length > 0) {
    parts.push({
      heading: `What counts for it, and against it, in points (a whole session: ${whole})`,
      points: terms.map(({ points, text: words }) => `${signed(points)}  ${words}`),
    });
  }
  if (elsewhere.length > 0) {
    parts.push({
      heading: 'On another day or at another part of the day, the best first',
      points: elsewhere.flatMap((place) => [
        place.text,
        ...place.others.map((other) => `Then: ${other.text}`),
      ]),
    });
  }
  if (advice.length > 0) {
    parts.push({
      heading: 'Good to know',
      points: advice.map(({ rule, text: words }) => `${words} (${rule})`),
    });
  }
  if (terms.length === 0 && block.status !== 'pinned') {
    parts.push({
      heading: 'The planner did not choose its time, so there is nothing to compare.',
      points: [],
    });
  }
  return parts;
}

function signed(points: number): string {
  return `${points < 0 ? '−' : '+'}${Math.abs(points)}`;
}
