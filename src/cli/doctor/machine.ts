import { zoneNamed } from '../../time/zone.ts';
import { asciiOnly } from '../terminal.ts';
import type { World } from '../world.ts';
import { type Finding, fine, problemWith, remarkOn } from './finding.ts';

const OLDEST_NODE = [20, 20] as const;
/** Rules of zones change several times a year; what is older than this gets some week wrong. */
const OLDEST_ZONES_YEARS = 2;
const MINUTES_PER_YEAR = 365 * 24 * 60;

export function machineFindings(world: World): Finding[] {
  return [nodeFinding(world), zoneDataFinding(world), zoneFinding(world), textFinding(world)];
}

function nodeFinding({ platform }: World): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isOld = major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
  const wanted = OLDEST_NODE.join('.');
  return isOld
    ? problemWith('Node', `${platform}; older than ${wanted}`, `Install Node ${wanted} or newer.`)
    : fine('Node', platform);
}

function zoneDataFinding(world: World): Finding {
  const { tz, icu = 'none' } = process.versions;
  const what = 'zone data';
  if (tz === undefined) {
    const remedy = 'Use a Node with full ICU, as those from nodejs.org are.';
    return problemWith(what, 'this Node does not say which it has', remedy);
  }
  const text = `${tz}, ICU ${icu}`;
  const year = Number(tz.slice(0, 4));
  const thisYear = 1970 + Math.floor(world.now() / MINUTES_PER_YEAR);
  return thisYear - year <= OLDEST_ZONES_YEARS
    ? fine(what, text)
    : remarkOn(what, `${text}; clock changes decided since are not known`, 'Install a newer Node.');
}

function zoneFinding(world: World): Finding {
  const name = world.systemZone();
  const what = 'time zone';
  if (name !== undefined && zoneNamed(name)) return fine(what, `${name}, of this machine`);
  const remedy = 'Set TZ to a name of the IANA list, such as Europe/Berlin.';
  return remarkOn(what, 'that of this machine is not known', remedy);
}

function textFinding({ env, output, errors }: World): Finding {
  const where = (isTTY: boolean) => (isTTY ? 'a terminal' : 'no terminal');
  const charset = asciiOnly(false, env) ? 'ASCII' : 'UTF-8';
  const columns = output.columns ? `, ${output.columns} columns` : '';
  return fine(
    'text',
    `${charset}${columns}; output is ${where(output.isTTY)}, errors ${where(errors.isTTY)}`,
  );
}
