import type { AskedList } from '../contract/plan.ts';
import type { Prescription } from '../prescribe/session.ts';
import { wishesOnTop } from '../prescribe/volume.ts';
import { instantText } from '../time/zone.ts';
import type { Week } from '../week/assess.ts';

/** What the week was asked for, kept in the plan so that planning again asks for the same. */
export function askedOf({ list }: Prescription, week: Week): AskedList {
  return {
    asOf: instantText(week.facts.zone, week.facts.asOf),
    basis: [...list.basis],
    limits: [...list.limits],
    shape: list.shape,
    pinned: wishesOnTop(week).length,
    sessions: list.sessions.map(({ id, activity, role, minutes, options }) => ({
      id,
      activity,
      role,
      minutes,
      ways: options.flatMap((option) =>
        option.activity
          ? {
              activity: option.activity.id,
              variant: option.variant,
              minutes: option.minutes,
              usualMinutes: option.usualMinutes,
            }
          : [],
      ),
    })),
  };
}
