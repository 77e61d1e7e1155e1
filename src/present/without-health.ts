import { namesHealth, tellsOfHealth } from '../contract/health.ts';
import type { Plan } from '../contract/plan.ts';
import { PHASE } from '../knowledge/wording.ts';

/** Said in place of a reason that is about health. */
const NOT_THIS_WEEK = 'not this week.';

/**
 * A plan as it may leave the terminal without being asked: no conditions, no pain, no soreness that
 * somebody reported. What is planned, and when, stays as it is.
 */
export function withoutHealth(plan: Plan): Plan {
  const untold = <Told extends { readonly rule: string; readonly text: string }>(
    all: readonly Told[],
  ): Told[] => all.filter((told) => !tellsOfHealth(told));
  return {
    ...plan,
    summary: otherSentences(plan.summary),
    blocks: plan.blocks.map((block) => ({ ...block, reasons: untold(block.reasons) })),
    windows: plan.windows.map((window) => {
      // What many people feel is no report; a text of its own is one.
      const usual = PHASE[window.phase].text;
      const own = window.text.replace(usual, '');
      const isReport = !window.text.includes(usual) || namesHealth(own);
      return { ...window, text: isReport ? usual : window.text };
    }),
    nextMassage: plan.nextMassage && {
      ...plan.nextMassage,
      text: otherSentences(plan.nextMassage.text),
      slots: plan.nextMassage.slots.map((slot) => ({ ...slot, text: otherSentences(slot.text) })),
    },
    unplaced: plan.unplaced.map((each) => ({
      ...each,
      text: tellsOfHealth(each) ? NOT_THIS_WEEK : each.text,
      smallestChange:
        tellsOfHealth(each) || namesHealth(each.smallestChange ?? '') ? null : each.smallestChange,
    })),
    changes: plan.changes.map((change) => ({ ...change, text: otherSentences(change.text) })),
    notices: untold(plan.notices),
    warnings: untold(plan.warnings),
  };
}

function otherSentences(text: string): string {
  return text
    .split(/(?<=[.!?]) /)
    .filter((sentence) => !namesHealth(sentence))
    .join(' ');
}
