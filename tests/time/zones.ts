import { type Zone, zoneNamed } from '../../src/time/zone.ts';

/** A zone that must exist. */
export function zone(name: string): Zone {
  const found = zoneNamed(name);
  if (!found) throw new Error(`${name} is unknown here`);
  return found;
}

/** Every zone this runtime knows. */
export const ALL_ZONES: readonly Zone[] = Intl.supportedValuesOf('timeZone').map(zone);
