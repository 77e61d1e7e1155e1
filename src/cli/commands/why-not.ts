import type { AnswerPart } from '../../present/answer-text.ts';
import { solvedWeek } from '../../questions/solved-week.ts';
import { costWords } from '../../questions/why.ts';
import { type WhyNot, whyNot as whyNotOf } from '../../questions/why-not.ts';
import { badValue, type Call, flag, text } from '../call.ts';
import { print } from '../io.ts';
import { activityNamed, titleOf } from '../names.ts';
import { answer } from '../remember/answer.ts';
import { planOn, weekAskedAbout } from '../remember/asked-week.ts';
import { type Here, typedTime } from '../times.ts';
import { wallText, whenWords } from '../when.ts';

/** Why an activity is not at a time: what forbids it, or what it would cost. */
export async function whyNot(call: Call): Promise<number> {
  const activity = activityNamed(call.args[0] ?? '');
  const time = text(call.options, 'not') ?? '';
  const week = await weekAskedAbout(call, (person) =>
    planOn(call, person, dateOf(time, person.here)),
  );
  const start = typedTime(time, week.person.here);
  const found = whyNotOf(activity, start, week.plan, solvedWeek(week.request));
  if (!found) {
    const { start: first, end } = week.plan.week;
    throw badValue('--not', time, `a time of the week from ${first} to ${end}`);
  }
  if (flag(call.options, 'json')) {
    await print(call.world, `${JSON.stringify(found, null, 2)}\n`);
    return 0;
  }
  const when = await whenWords(call, wallText(start, week.person.here), week.person);
  await answer(call, partsOf(found, `${titleOf(activity)} on ${when}`), week.person);
  return 0;
}

function dateOf(time: string, here: Here): string {
  return wallText(typedTime(time, here), here).slice(0, 10);
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
          heading: `${what}, ${minutes} min, is possible; the week would be ${worth(cost ?? 0)}.`,
          points: others.map((other) => other.text),
        },
      ];
  }
}

function worth(cost: number): string {
  return cost === 0 ? 'just as good' : `worth ${costWords(cost)}`;
}
