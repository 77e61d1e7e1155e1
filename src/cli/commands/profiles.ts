import { type Call, flag } from '../call.ts';
import { print } from '../io.ts';
import { printable } from '../printable.ts';
import { listProfiles } from '../store/open.ts';
import { placesOf } from '../store/places.ts';
import { asciiOnly } from '../terminal.ts';

export async function profilesList({ world, options }: Call): Promise<number> {
  const names = listProfiles(world);
  if (flag(options, 'json')) {
    const profiles = names.map((name) => ({ name, folder: placesOf(world, name).folder }));
    await print(world, `${JSON.stringify({ profiles }, null, 2)}\n`);
    return 0;
  }
  const ascii = asciiOnly(flag(options, 'ascii'), world.env);
  await print(world, printable(names.map((name) => `${name}\n`).join(''), ascii));
  return 0;
}
