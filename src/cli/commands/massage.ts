import { MASSAGE_TYPES, PRESSURES } from '../../contract/names.ts';
import { MASSAGE } from '../../knowledge/massages.ts';
import type { Massage, State } from '../../memory/state.ts';
import { parseInstant } from '../../time/zone.ts';
import { type Call, flag, text, unknownId } from '../call.ts';
import { print } from '../io.ts';
import { printList } from '../list-text.ts';
import { regionsNamed } from '../names.ts';
import { personIn, storeOf } from '../remember/person.ts';
import { recorded } from '../remember/record.ts';
import { report } from '../remember/report.ts';
import { typedTime } from '../times.ts';
import { unusedId, wallText, whenWords } from '../when.ts';

export async function massageAdd(call: Call): Promise<number> {
  let added: Massage | undefined;
  const result = await recorded(call, ({ state, here }) => {
    const start = typedTime(call.args[0] ?? '', here);
    added = { ...described(call), id: unusedId('m', idsOf(state)), start: wallText(start, here) };
    return [{ fact: 'massage', massage: added }];
  });
  if (added) {
    const when = await whenWords(call, added.start, result.person);
    await report(call, `Massage ${added.id}: ${when}.`, result, { massage: added });
  }
  return 0;
}

/** Ids are never used twice, so that a calendar does not take one massage for another. */
function idsOf(state: State): string[] {
  const removed = state.plans.flatMap(({ dropped }) => dropped.map(({ id }) => id));
  const inPlans = removed.flatMap((id) => /massage-(m\d+)$/.exec(id)?.[1] ?? []);
  return [...state.massages.map(({ id }) => id), ...inPlans];
}

function described({ options }: Call): Omit<Massage, 'id' | 'start'> {
  const minutes = text(options, 'minutes');
  const regions = text(options, 'regions');
  const type = MASSAGE_TYPES.find((name) => name === text(options, 'type'));
  const pressure = PRESSURES.find((name) => name === text(options, 'pressure'));
  return {
    ...(minutes !== undefined && { minutes: Number(minutes) }),
    ...(type && { type }),
    ...(pressure && { pressure }),
    ...(regions !== undefined && { regions: regionsNamed(regions) }),
    ...(flag(options, 'first-time') && { firstTime: true }),
  };
}

export async function massageList(call: Call): Promise<number> {
  const person = personIn(call, await (await storeOf(call)).read());
  const { zone } = person.here;
  const massages = [...person.state.massages].sort(
    (one, other) => parseInstant(zone, one.start) - parseInstant(zone, other.start),
  );
  if (flag(call.options, 'json')) {
    await print(call.world, `${JSON.stringify({ massages }, null, 2)}\n`);
    return 0;
  }
  const rows = await Promise.all(
    massages.map(async ({ id, start, minutes = 60, type = 'neuromuscular' }) => {
      const when = await whenWords(call, start, person);
      return { name: id, text: `${when}, ${minutes} min, ${MASSAGE[type].name}` };
    }),
  );
  await printList(call, rows, 'No massages are recorded.');
  return 0;
}

export async function massageRemove(call: Call): Promise<number> {
  const id = call.args[0] ?? '';
  let removed: Massage | undefined;
  const result = await recorded(call, ({ state }) => {
    removed = state.massages.find((massage) => massage.id === id);
    if (!removed) {
      const ids = state.massages.map((massage) => massage.id);
      throw unknownId('massage', id, ids);
    }
    return [{ fact: 'massage-removed', id }];
  });
  if (removed) {
    const when = await whenWords(call, removed.start, result.person);
    await report(call, `Massage ${id} on ${when} is removed.`, result);
  }
  return 0;
}
