import { type Call, remark } from '../call.ts';
import { quickZone } from '../local-clock.ts';
import type { Person } from './person.ts';

/** Servers and containers live there, people on a journey do not. */
const NOWHERE = /^(?:Etc\/)?(?:UTC|UCT|GMT|Universal|Zulu)$/i;

/**
 * Says when this machine's clock is another than the person's. Their own zone is used all the same:
 * a plan must not move because a laptop crossed a border.
 */
export async function noteElsewhere(call: Call, { profile, here }: Person): Promise<void> {
  if (!call.world.errors.isTTY || !profile) return;
  const name = call.world.systemZone();
  const system = name === undefined || NOWHERE.test(name) ? undefined : quickZone(call.world, name);
  if (!system || system.offsetAt(here.now) === here.zone.offsetAt(here.now)) return;
  await remark(
    call,
    `this machine is set to ${system.name}; times are those of ${here.zone.name}, as you told us. ` +
      `If you moved: recovery-plan settings timeZone ${system.name}`,
  );
}
