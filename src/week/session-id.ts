import { blockId } from '../contract/ids.ts';
import { dateText } from '../time/calendar.ts';
import type { Facts } from './facts.ts';

/** The id that a session's block has in every plan of its week. */
export function sessionBlockId({ facts }: { readonly facts: Facts }, session: string): string {
  return blockId(facts.request.person.id, dateText(facts.firstDay), session);
}
