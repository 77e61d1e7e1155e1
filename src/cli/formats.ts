import type { Plan } from '../contract/plan.ts';
import { type Call, flag, lookOf } from './call.ts';
import type { Format } from './table/options.ts';
import type { Sink } from './world.ts';

/** A plan as a text; each format's code is loaded only when it is asked for. */
export async function planIn(format: Format, plan: Plan, call: Call, sink?: Sink): Promise<string> {
  switch (format) {
    case 'json':
      return `${JSON.stringify(plan, null, 2)}\n`;
    case 'ical': {
      const { calendarText } = await import('../calendars/write.ts');
      return calendarText([plan]);
    }
    case 'text': {
      const { planText } = await import('../present/plan-text.ts');
      const { colour, ...look } = lookOf(call, sink);
      const options = { ...look, reasons: flag(call.options, 'verbose') };
      if (colour === 0) return planText(plan, options);
      const { painterFor } = await import('../present/colour.ts');
      return planText(plan, options, painterFor(colour));
    }
  }
}
