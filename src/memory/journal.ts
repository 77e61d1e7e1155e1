import * as v from 'valibot';
import * as f from '../contract/fields.ts';
import { planSchema } from '../contract/plan.ts';
import { requestSchema } from '../contract/request.ts';

/** The first line of every journal. */
export const JOURNAL_SCHEMA = 'recovery-plan/journal@1';

const { massages, busy, checkIns, sessions, pinned, pauses } = requestSchema.entries;
const massage = massages.wrapped.item;
const time = busy.wrapped.item;

/** Every fact says when it was written down, and by which call of the program. */
const heading = { at: f.dateTime(), call: f.text(64) };

/**
 * One line of the journal: one thing that happened or that the person wished. Lines are only ever
 * added; what is taken back is taken back by a later line.
 */
export const factSchema = v.variant('fact', [
  v.strictObject({ fact: v.literal('plan'), ...heading, plan: planSchema }),
  v.strictObject({ fact: v.literal('massage'), ...heading, massage }),
  v.strictObject({ fact: v.literal('massage-removed'), ...heading, id: f.text(64) }),
  v.strictObject({ fact: v.literal('busy'), ...heading, id: f.text(64), busy: time }),
  v.strictObject({ fact: v.literal('busy-removed'), ...heading, id: f.text(64) }),
  /** The person put or moved a block; `pinned.block` is always given. */
  v.strictObject({ fact: v.literal('pin'), ...heading, pinned: pinned.wrapped.item }),
  v.strictObject({ fact: v.literal('drop'), ...heading, block: f.blockId() }),
  v.strictObject({ fact: v.literal('check-in'), ...heading, checkIn: checkIns.wrapped.item }),
  v.strictObject({ fact: v.literal('session'), ...heading, session: sessions.wrapped.item }),
  v.strictObject({ fact: v.literal('pause'), ...heading, pause: pauses.wrapped.item }),
  /** A question of the program's own, so that it is asked once. */
  v.strictObject({ fact: v.literal('asked'), ...heading, question: f.text(200) }),
  /** All facts of an earlier call no longer hold. */
  v.strictObject({ fact: v.literal('undo'), ...heading, undone: f.text(64) }),
]);

export type Fact = v.InferOutput<typeof factSchema>;

type Bare<T> = T extends unknown ? Omit<T, 'at' | 'call'> : never;
/** A fact before it is known when it was written down and by which call. */
export type NewFact = Bare<Fact>;
