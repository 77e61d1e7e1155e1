import type { Busy } from '../../memory/state.ts';
import { instantText, parseInstant } from '../../time/zone.ts';
import { type Call, flag, text, unknownId } from '../call.ts';
import { print } from '../io.ts';
import { printList } from '../list-text.ts';
import { type Person, personIn, storeOf } from '../remember/person.ts';
import { recorded } from '../remember/record.ts';
import { report } from '../remember/report.ts';
import { typedRange } from '../times.ts';
import { unusedId, wallText, whenWords } from '../when.ts';

const USUAL_MINUTES = 60;

export async function busyAdd(call: Call): Promise<number> {
  let added: Busy | undefined;
  const result = await recorded(call, (person) => {
    const { start, end } = typedRange(call.args[0] ?? '', person.here);
    const minutes = Number(text(call.options, 'minutes') ?? USUAL_MINUTES);
    const title = text(call.options, 'title');
    const busy = {
      ...(title !== undefined && { title }),
      start: wallText(start, person.here),
      end: wallText(end ?? start + minutes, person.here),
    };
    added = {
      id: unusedId(
        'b',
        person.state.busy.map(({ id }) => id),
      ),
      busy,
    };
    return [{ fact: 'busy', ...added }];
  });
  if (added) {
    const when = await rangeWords(call, added, result.person);
    await report(call, `Busy ${added.id}: ${when}.`, result, added);
  }
  return 0;
}

export async function busyList(call: Call): Promise<number> {
  const person = personIn(call, await (await storeOf(call)).read());
  const { zone } = person.here;
  const busy = [...person.state.busy].sort(
    (one, other) => parseInstant(zone, one.busy.start) - parseInstant(zone, other.busy.start),
  );
  if (flag(call.options, 'json')) {
    await print(call.world, `${JSON.stringify({ busy }, null, 2)}\n`);
    return 0;
  }
  const rows = await Promise.all(
    busy.map(async (each) => ({ name: each.id, text: await rangeWords(call, each, person) })),
  );
  await printList(call, rows, 'No busy times are recorded.');
  return 0;
}

export async function busyRemove(call: Call): Promise<number> {
  const id = call.args[0] ?? '';
  let removed: Busy | undefined;
  const result = await recorded(call, ({ state }) => {
    removed = state.busy.find((each) => each.id === id);
    const ids = state.busy.map((each) => each.id);
    if (!removed) throw unknownId('busy time', id, ids);
    return [{ fact: 'busy-removed', id }];
  });
  if (removed) {
    await report(call, `Free again: ${await rangeWords(call, removed, result.person)}.`, result);
  }
  return 0;
}

/** `Sat 5 Dec 09:00 to 12:00, Dentist`. */
async function rangeWords(call: Call, { busy }: Busy, person: Person): Promise<string> {
  const { zone } = person.here;
  const { cleanText } = await import('../../present/clean.ts');
  const [from, to] = await Promise.all([
    whenWords(call, busy.start, person),
    whenWords(call, busy.end, person),
  ]);
  const day = (time: string) => instantText(zone, parseInstant(zone, time)).slice(0, 10);
  const until = day(busy.start) === day(busy.end) ? to.split(' ').at(-1) : to;
  const title = busy.title === undefined ? '' : `, ${cleanText(busy.title)}`;
  return `${from} to ${until}${title}`;
}
