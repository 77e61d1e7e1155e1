import * as v from 'valibot';
import * as f from '../contract/fields.ts';
import { requestSchema } from '../contract/request.ts';

export const PROFILE_SCHEMA = 'recovery-plan/profile@1';

const { timeZone, person, commitments, calendars, calendarOptions, parameters } =
  requestSchema.entries;

/**
 * What a person told us about themselves and how they like things: it holds until they change it.
 * What happens to them is in the journal.
 */
export const profileSchema = f.record({
  schema: v.literal(PROFILE_SCHEMA, PROFILE_SCHEMA),
  timeZone,
  person,
  commitments,
  calendars,
  calendarOptions,
  /** Rule parameters the person set, by id. */
  parameters,
  /** Missing: as the locale has it. */
  clock: v.optional(f.oneOf(['12', '24'] as const)),
});

export type Profile = v.InferOutput<typeof profileSchema>;
