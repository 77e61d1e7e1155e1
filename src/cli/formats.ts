import type { Plan } from '../contract/plan.ts';
import type { Profile } from '../memory/profile.ts';
import type { Painter } from '../present/lines.ts';
import type { TextOptions } from '../present/plan-text.ts';
import { type Call, flag, lookOf, notTogether, text } from './call.ts';
import { FORMATS, type Format } from './table/options.ts';
import type { Sink } from './world.ts';

/** Which format the options ask for. */
export function formatOf({ options }: Call): Format {
  const named = FORMATS.find((format) => format === text(options, 'format'));
  if (!flag(options, 'json')) return named ?? 'text';
  if (named !== undefined && named !== 'json') notTogether(options, 'json', 'format');
  return 'json';
}

/** How a person reads texts there: their settings first, then what the locale says. */
export async function textLook(
  call: Call,
  sink?: Sink,
  profile?: Profile,
): Promise<{ options: TextOptions; paint: Painter }> {
  const { clockOf } = await import('./locale.ts');
  const { colour, ...look } = lookOf(call, sink);
  const clock = profile?.clock ?? clockOf(call.world.env);
  const options = { ...look, reasons: flag(call.options, 'verbose'), twelveHour: clock === '12' };
  if (colour === 0) return { options, paint: (_, plain) => plain };
  const { painterFor } = await import('../present/colour.ts');
  return { options, paint: painterFor(colour) };
}

/** A plan to write, and what is known around it. */
export interface Writing {
  readonly plan: Plan;
  /** All that a calendar file of it holds; the plan alone if missing. */
  readonly plans?: readonly Plan[];
  readonly profile?: Profile | undefined;
  /** When it is read, where that matters to the reader. */
  readonly now?: string;
}

/** A plan as a text; each format's code is loaded only when it is asked for. */
export async function planIn(
  format: Format,
  { plan, plans = [plan], profile, now }: Writing,
  call: Call,
  sink?: Sink,
): Promise<string> {
  switch (format) {
    case 'json':
      return `${JSON.stringify(plan, null, 2)}\n`;
    case 'ical': {
      const { calendarText } = await import('../calendars/write.ts');
      return calendarText(plans, await calendarOptions(call));
    }
    case 'text': {
      const { planText } = await import('../present/plan-text.ts');
      const { options, paint } = await textLook(call, sink, profile);
      return planText(plan, { ...options, now, nowMark: sink?.isTTY ?? false }, paint);
    }
  }
}

const KINDS = { workouts: 'workout', cooking: 'meal-prep', massages: 'massage' } as const;

async function calendarOptions({ options }: Call) {
  const alarm = text(options, 'alarm');
  const only = text(options, 'only')?.split(',') ?? [];
  const { askedMinutes } = await import('./durations.ts');
  return {
    ...(alarm !== undefined && { alarm: askedMinutes('--alarm', alarm) }),
    ...(only.length > 0 && {
      only: Object.entries(KINDS).flatMap(([name, kind]) => (only.includes(name) ? [kind] : [])),
    }),
    windows: flag(options, 'windows'),
    private: flag(options, 'private'),
    forSharing: flag(options, 'for-sharing'),
    withHealth: flag(options, 'with-health'),
  };
}
