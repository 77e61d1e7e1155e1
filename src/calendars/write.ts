import ICAL from 'ical.js';
import type { Block, Plan, Reason } from '../contract/plan.ts';
import { GENERATOR } from '../contract/version.ts';
import { dayNumber, MINUTES_PER_DAY } from '../time/calendar.ts';
import { type Instant, parseInstant, startOfDay, type Zone, zoneNamed } from '../time/zone.ts';
import { type Period, timeZoneComponent, utcText, wallText } from './vtimezone.ts';

type Component = InstanceType<typeof ICAL.Component>;

/** What a person may choose about a calendar file. */
export interface CalendarOptions {
  /** Minutes before a block; no alarm when missing. */
  readonly alarm?: number;
  /** Titles become "Busy", and nothing else is told. */
  readonly private?: boolean;
  /** For other people: no health words at all. */
  readonly forSharing?: boolean;
  readonly only?: readonly Block['kind'][];
  /** Recovery windows as events that take no time. */
  readonly windows?: boolean;
  /** Conditions and pain, which are left out unless asked for. */
  readonly withHealth?: boolean;
}

/** What all events of one file share. */
interface Setting {
  readonly zone: Zone;
  /** Where the file describes the zone; undefined when all its times are in UTC. */
  readonly period: Period | undefined;
  readonly stamp: string;
}

// ical.js writes one octet more than it is told; RFC 5545 allows 75.
ICAL.foldLength = 74;

const UTC_NAME = /^(?:Etc\/)?(?:UTC|UCT|Universal|Zulu)$/i;
const UTC: Zone = { name: 'UTC', offsetAt: () => 0 };

/** People move events, so the zone is described for a year either way of the week. */
const MARGIN_DAYS = 366;

/**
 * A plan as an iCalendar file: an event for each block, and a cancelled one for each dropped block,
 * because importing a file again removes nothing that is merely missing from it.
 *
 * There is no METHOD: with one, RFC 5546 wants an ORGANIZER, which makes servers send mail; and
 * CalDAV forbids it (RFC 4791 4.1).
 */
export function calendarText(plans: readonly Plan[], _options: CalendarOptions = {}): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', `-//recovery-plan//${GENERATOR}//EN`);
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('x-wr-calname', 'Recovery plan');
  for (const plan of plans) {
    const setting = settingOf(plan);
    if (setting.period) calendar.addSubcomponent(timeZoneComponent(setting.zone, setting.period));
    for (const block of plan.blocks) calendar.addSubcomponent(blockEvent(block, setting));
    for (const tomb of plan.dropped) calendar.addSubcomponent(tombstone(tomb, setting));
  }
  return `${calendar.toString()}\r\n`;
}

function settingOf(plan: Plan): Setting {
  const named = UTC_NAME.test(plan.timeZone) ? undefined : zoneNamed(plan.timeZone);
  const zone = named ?? UTC;
  const period = named && {
    from: startOfDay(named, dayNumber(plan.week.start) - MARGIN_DAYS),
    to: startOfDay(named, dayNumber(plan.week.end) + MARGIN_DAYS),
  };
  return { zone, period, stamp: utcText(parseInstant(zone, plan.madeAt)) };
}

function blockEvent(block: Block, setting: Setting): Component {
  const event = timedEvent(block, setting);
  event.addPropertyWithValue('summary', clean(block.title));
  const description = descriptionOf(block.reasons);
  if (description !== '') event.addPropertyWithValue('description', description);
  event.addPropertyWithValue('sequence', block.sequence);
  event.addPropertyWithValue('status', 'CONFIRMED');
  event.addPropertyWithValue('transp', 'OPAQUE');
  event.addPropertyWithValue('categories', block.kind);
  return event;
}

function tombstone(tomb: Plan['dropped'][number], setting: Setting): Component {
  const event = timedEvent(tomb, setting);
  event.addPropertyWithValue('summary', 'Cancelled');
  event.addPropertyWithValue('sequence', tomb.sequence);
  event.addPropertyWithValue('status', 'CANCELLED');
  event.addPropertyWithValue('transp', 'TRANSPARENT');
  return event;
}

function timedEvent(
  { id, start, end }: { readonly id: string; readonly start: string; readonly end: string },
  setting: Setting,
): Component {
  const event = new ICAL.Component('vevent');
  event.addPropertyWithValue('uid', `${clean(id)}@recovery-plan`);
  event.addPropertyWithValue('dtstamp', setting.stamp);
  const times = [
    ['dtstart', parseInstant(setting.zone, start)],
    ['dtend', parseInstant(setting.zone, end)],
  ] as const;
  // RFC 5545 3.8.2.2 wants both in the same form.
  const local = times.every(([, instant]) => hasLocalForm(instant, setting));
  for (const [name, instant] of times) {
    const text = local ? wallText(setting.zone, instant) : utcText(instant);
    const property = event.addPropertyWithValue(name, text);
    if (local) property.setParameter('tzid', setting.zone.name);
  }
  return event;
}

/**
 * Whether the zone's clock says this instant unmistakably: within what the file describes, and not
 * in an hour that comes twice. There a reading means its first time (RFC 5545 3.3.5), but programs
 * differ; ical.js itself takes the second.
 */
function hasLocalForm(instant: Instant, { zone, period }: Setting): boolean {
  if (!period || instant < period.from || instant >= period.to) return false;
  const local = instant + zone.offsetAt(instant);
  return [-MINUTES_PER_DAY, MINUTES_PER_DAY].every((away) => {
    const offset = zone.offsetAt(instant + away);
    const twin = local - offset;
    return twin === instant || zone.offsetAt(twin) !== offset;
  });
}

/** Calendars are shared and shown on lock screens: reasons that speak of health stay out. */
const ABOUT_HEALTH = /^(?:[CZ]|M0[678])/;

function descriptionOf(reasons: readonly Reason[]): string {
  return reasons
    .filter(({ rule }) => !ABOUT_HEALTH.test(rule))
    .map(({ text }) => clean(text))
    .filter((text) => text !== '')
    .join('\n');
}

const ESC = '\u001b';
const BEL = '\u0007';

/** What steers a terminal: window titles, then colours and cursor movement, then the rest. */
const SEQUENCES = new RegExp(
  [
    `(?:${ESC}[\\]PX^_]|[\u0090\u0098\u009d-\u009f])[^${ESC}${BEL}\u009c]*(?:${BEL}|${ESC}\\\\|\u009c)`,
    `(?:${ESC}\\[|\u009b)[0-?]*[ -/]*[@-~]`,
    `${ESC}[ -/]*[0-Z\\\\-~]`,
  ].join('|'),
  'gu',
);
/** Characters that turn text around or hide in it. The joiners stay: emoji and scripts need them. */
const INVISIBLE = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;

/** One well-formed line without control characters; some calendars refuse a title of two lines. */
function clean(text: string): string {
  return text
    .replace(SEQUENCES, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(INVISIBLE, '')
    .trim();
}
