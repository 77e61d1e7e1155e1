import type { Kept, Seen } from '../../calendars/publish.ts';
import { foundEvent } from '../../calendars/publish-objects.ts';
import type { Zone } from '../../time/zone.ts';
import type { Server } from './server.ts';

/** How one of our objects is called on the server. */
export interface Named {
  readonly key: string;
  readonly mark: string;
  readonly uid: string;
}

/** What stands where our objects are or would be. Nothing else is ever read. */
export async function lookAround(
  server: Server,
  objects: readonly Named[],
  kept: ReadonlyMap<string, Kept>,
  zone: Zone,
): Promise<Map<string, Seen>> {
  const etags = await server.list();
  const seen = new Map<string, Seen>();
  for (const named of objects) {
    const known = kept.get(named.key);
    const usual = `${named.mark}.ics`;
    const later = [1, 2].map((count) => `${named.mark}-${count}.ics`);
    const name = known?.href ?? later.find((each) => etags.has(each)) ?? usual;
    const etag = etags.get(name);
    if (etag === undefined && (!known || known.gone)) {
      seen.set(named.key, { is: 'missing' });
    } else if (known && !known.gone && etag && etag === known.etag) {
      seen.set(named.key, { is: 'same' });
    } else {
      // Also what the list leaves out: only the server's own word means that somebody deleted it.
      seen.set(named.key, await closer(server, named, name, { known, etag, zone }));
    }
  }
  return seen;
}

async function closer(
  server: Server,
  { mark, uid }: Named,
  name: string,
  { known, etag, zone }: { known: Kept | undefined; etag: string | undefined; zone: Zone },
): Promise<Seen> {
  const got = await server.get(name);
  if (!got) return { is: 'missing' };
  const event = foundEvent(got.body, zone);
  const current = got.etag || etag;
  // Some programs take out what they do not know, but none changes a UID.
  const isOurs = event?.uid.startsWith(uid.slice(0, mark.length)) && (known || event.mark === mark);
  if (!event || !isOurs || !current) return { is: 'foreign' };
  return { is: 'ours', href: name, etag: current, event };
}
