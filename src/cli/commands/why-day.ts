import type { Block } from '../../contract/plan.ts';
import { capitalised } from '../../knowledge/wording.ts';
import type { AnswerPart } from '../../present/answer-text.ts';
import { solvedWeek } from '../../questions/solved-week.ts';
import { costWords } from '../../questions/why.ts';
import { whyDay } from '../../questions/why-day.ts';
import type { WhyNot } from '../../questions/why-not.ts';
import { dayWord } from '../../rules/words.ts';
import { dateText } from '../../time/calendar.ts';
import { badValue, type Call, flag } from '../call.ts';
import { print } from '../io.ts';
import { titleOf } from '../names.ts';
import { answer } from '../remember/answer.ts';
import type { AskedWeek } from '../remember/asked-week.ts';

/** Why a day holds what it holds, or no workout. */
export async function tellDay(
  call: Call,
  day: number,
  { plan, request, person }: AskedWeek,
): Promise<void> {
  const found = whyDay(day, plan, solvedWeek(request));
  if (!found) {
    const { start, end } = plan.week;
    throw badValue('day', dateText(day), `a day of the week from ${start} to ${end}`);
  }
  if (flag(call.options, 'json')) {
    await print(call.world, `${JSON.stringify(found, null, 2)}\n`);
    return;
  }
  const { blocks, instead } = found;
  const parts: AnswerPart[] = [
    ...(blocks.length > 0 ? [{ heading: dayWord(day), points: blocks.map(blockWords) }] : []),
    ...(blocks.some(({ kind }) => kind === 'workout')
      ? []
      : [{ heading: headingOf(day, instead), points: instead.map(insteadWords) }]),
  ];
  await answer(call, parts, person);
}

function blockWords({ start, title, reasons }: Block): string {
  const clock = start.slice(11, 16);
  // The reason of a block begins with its time, which stands before its title here.
  const [, reason = ''] = /^(?:\w+day \d\d:\d\d: )?(.*)$/s.exec(reasons[0]?.text ?? '') ?? [];
  return `${clock} ${title}. ${capitalised(reason)}`.trimEnd();
}

function headingOf(day: number, instead: readonly WhyNot[]): string {
  const none = `No workout is planned on ${dayWord(day)}`;
  if (instead.length === 0) return `${none}: nothing is left to place in this week.`;
  return instead.some(({ verdict }) => verdict === 'possible')
    ? `${none}: the week is worth more with its sessions on other days. It could have`
    : `${none}, and none of the week’s could be there.`;
}

function insteadWords({ activity, verdict, start, minutes, cost, breaches }: WhyNot): string {
  const title = titleOf(activity);
  if (verdict !== 'possible') return `${title}: ${breaches.map(({ text }) => text).join(' ')}`;
  return `${title} at ${start.slice(11, 16)}, ${minutes} min: ${costWords(cost ?? 0)}.`;
}
