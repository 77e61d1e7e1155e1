import { readlinkSync } from 'node:fs';

/** Other names may mean something else to a clock: `EST5` a rule, `posix/UTC` a file. */
export const CITY = /^[A-Z][A-Za-z_-]*(?:\/[A-Z][A-Za-z_-]*){1,2}$/;

export function systemZone(): string | undefined {
  return zoneSet() ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The zone as it was set, which saves Node the search for it. */
function zoneSet(): string | undefined {
  const { TZ } = process.env;
  if (TZ !== undefined) return CITY.test(TZ) ? TZ : undefined;
  try {
    const [, name = ''] = readlinkSync('/etc/localtime').split('/zoneinfo/');
    return CITY.test(name) ? name : undefined;
  } catch {
    return undefined;
  }
}

/** Nothing else in this process goes by the local clock, which is set back at once. */
export function offsetIn(zone: string, instant: number): number {
  const usual = process.env.TZ;
  try {
    process.env.TZ = zone;
    return 0 - new Date(instant * 60_000).getTimezoneOffset();
  } finally {
    if (usual === undefined) delete process.env.TZ;
    else process.env.TZ = usual;
  }
}
