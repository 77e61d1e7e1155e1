// What RFC 5545 and its kin ask of a calendar file, as strictly as they say it. Programs let much
// of this pass, each something else, so no reader can stand in for it.

interface Line {
  readonly name: string;
  readonly parameters: string;
  readonly value: string;
}

interface Component {
  readonly name: string;
  readonly lines: Line[];
  readonly parts: Component[];
}

/** The order in which we write; for each component, what must be there and what may be. */
const CALENDAR = 'VERSION! PRODID! CALSCALE! NAME X-WR-CALNAME';
const EVENT =
  'UID! DTSTAMP! LAST-MODIFIED! DTSTART! DTEND! SUMMARY! DESCRIPTION LOCATION CATEGORIES SEQUENCE! ' +
  'STATUS! TRANSP! CLASS COLOR X-MICROSOFT-CDO-BUSYSTATUS! X-RECOVERY-PLAN-BLOCK!';
const SHAPES: Record<string, { lines: string; parts: RegExp }> = {
  VCALENDAR: { lines: CALENDAR, parts: /^(?:VTIMEZONE ?)*(?:VEVENT ?)*$/ },
  VTIMEZONE: { lines: 'TZID!', parts: /^(?:(?:STANDARD|DAYLIGHT) ?)+$/ },
  STANDARD: { lines: 'DTSTART! TZOFFSETFROM! TZOFFSETTO! RRULE', parts: /^$/ },
  DAYLIGHT: { lines: 'DTSTART! TZOFFSETFROM! TZOFFSETTO! RRULE', parts: /^$/ },
  VEVENT: { lines: EVENT, parts: /^(?:VALARM)?$/ },
  VALARM: { lines: 'ACTION! TRIGGER! DESCRIPTION!', parts: /^$/ },
};

const LOCAL = /^\d{8}T(?:[01]\d|2[0-3])[0-5]\d[0-5]\d$/;
const ZULU = /^\d{8}T(?:[01]\d|2[0-3])[0-5]\d[0-5]\dZ$/;
const OFFSET = /^[+-](?:0\d|1[0-5])[0-5]\d$/;
/** No bare comma, semicolon, backslash or line break (3.3.11). */
const TEXT = /^(?:[^\\;,\n]|\\[\\;,n])+$/;

const VALUES: Record<string, RegExp> = {
  VERSION: /^2\.0$/,
  CALSCALE: /^GREGORIAN$/,
  PRODID: TEXT,
  NAME: TEXT,
  UID: /^[0-9a-f]{32}@recovery-plan\.invalid$/,
  DTSTAMP: ZULU,
  'LAST-MODIFIED': ZULU,
  SUMMARY: /^(?:[^\\;,\n]|\\[\\;,])+$/,
  DESCRIPTION: TEXT,
  LOCATION: TEXT,
  CATEGORIES: TEXT,
  SEQUENCE: /^(?:0|[1-9]\d{0,8})$/,
  STATUS: /^(?:CONFIRMED|CANCELLED)$/,
  TRANSP: /^(?:OPAQUE|TRANSPARENT)$/,
  CLASS: /^PRIVATE$/,
  COLOR: /^[a-z]+$/,
  'X-MICROSOFT-CDO-BUSYSTATUS': /^(?:BUSY|FREE)$/,
  'X-RECOVERY-PLAN-BLOCK': /^[0-9a-f]{32}$/,
  TZID: /^[A-Za-z][\w+/-]*$/,
  TZOFFSETFROM: OFFSET,
  TZOFFSETTO: OFFSET,
  RRULE: /^FREQ=YEARLY;BYMONTH=\d+;BYDAY=(?:-1|[1-5])(?:MO|TU|WE|TH|FR|SA|SU)$/,
  ACTION: /^DISPLAY$/,
  TRIGGER: /^(?:-P(?:\d+W|(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?)?)|PT0S)$/,
};

export function lint(text: string): string[] {
  const faults = new Set(byteFaults(text));
  const root: Component = { name: '', lines: [], parts: [] };
  const open = [root];
  for (const content of text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1)) {
    const line = lineOf(content);
    const here = open.at(-1) ?? root;
    if (!line) faults.add('no property');
    else if (line.name === 'BEGIN') {
      const part: Component = { name: line.value, lines: [], parts: [] };
      here.parts.push(part);
      open.push(part);
    } else if (line.name === 'END') {
      if (here.name !== line.value) faults.add('nesting');
      open.pop();
    } else if (here.parts.length > 0) faults.add('a property after a component');
    else here.lines.push(line);
  }
  if (open.length !== 1 || root.parts.length !== 1 || root.lines.length > 0) faults.add('nesting');
  for (const part of root.parts) for (const fault of componentFaults(part)) faults.add(fault);
  for (const calendar of root.parts) for (const fault of wholeFaults(calendar)) faults.add(fault);
  return [...faults];
}

function byteFaults(text: string): string[] {
  const faults: string[] = [];
  if (!text.startsWith('BEGIN:VCALENDAR\r\n')) faults.push('the start');
  if (!text.endsWith('END:VCALENDAR\r\n')) faults.push('the end');
  if (/\r(?!\n)|(?<!\r)\n/.test(text)) faults.push('a bare CR or LF');
  if (/(?![\r\n])\p{Cc}/u.test(text)) faults.push('a control character');
  if (/\p{Surrogate}/u.test(text)) faults.push('half a character');
  const lines = text.split('\r\n').slice(0, -1);
  if (lines.some((line) => new TextEncoder().encode(line).length > 75)) faults.push('a long line');
  if (lines.some((line) => line.trim() === '')) faults.push('an empty line');
  return faults;
}

function lineOf(content: string): Line | undefined {
  const [, name = '', parameters = '', value = ''] =
    /^([A-Z][A-Z0-9-]*)((?:;[A-Z-]+=[^:;",]+)*):(.+)$/s.exec(content) ?? [];
  return name === '' ? undefined : { name, parameters, value };
}

function componentFaults(component: Component): string[] {
  const { name, lines, parts } = component;
  const shape = SHAPES[name];
  if (!shape) return [`a component ${name}`];
  const faults = lines.flatMap((line) => valueFaults(line, name));
  const found = lines.map((line) => line.name);
  const known = shape.lines.split(' ').map((each) => each.replace('!', ''));
  for (const each of found) if (!known.includes(each)) faults.push(`${each} in ${name}`);
  for (const each of shape.lines.split(' ').filter((word) => word.endsWith('!'))) {
    if (!found.includes(each.slice(0, -1))) faults.push(`no ${each.slice(0, -1)} in ${name}`);
  }
  if (new Set(found).size !== found.length) faults.push('a property twice');
  const order = known.filter((each) => found.includes(each));
  if (order.join() !== [...new Set(found)].join()) faults.push('the order');
  if (!shape.parts.test(parts.map((part) => part.name).join(' '))) faults.push(`parts of ${name}`);
  if (name === 'VEVENT') faults.push(...eventFaults(component));
  return [...faults, ...parts.flatMap(componentFaults)];
}

function valueFaults({ name, parameters, value }: Line, component: string): string[] {
  const isTime = component === 'VEVENT' && (name === 'DTSTART' || name === 'DTEND');
  if (!isTime && parameters !== '') return [`parameters of ${name}`];
  if (name === 'DTSTART' || name === 'DTEND') {
    const form = parameters === '' && isTime ? ZULU : LOCAL;
    const tidy = parameters === '' || /^;TZID=[^;]+$/.test(parameters);
    return form.test(value) && tidy ? [] : [`the value of ${name}`];
  }
  return VALUES[name] && !VALUES[name].test(value) ? [`the value of ${name}`] : [];
}

function eventFaults({ lines, parts }: Component): string[] {
  const faults: string[] = [];
  const line = (name: string) => lines.find((each) => each.name === name);
  const [start, end] = [line('DTSTART'), line('DTEND')];
  if (start?.parameters !== end?.parameters) faults.push('two forms of time');
  if (!start || !end || end.value <= start.value) faults.push('DTEND not after DTSTART');
  const mark = line('X-RECOVERY-PLAN-BLOCK')?.value;
  if (line('UID')?.value !== `${mark}@recovery-plan.invalid`) faults.push('the mark');
  const isOpaque = line('TRANSP')?.value === 'OPAQUE';
  if (isOpaque !== (line('X-MICROSOFT-CDO-BUSYSTATUS')?.value === 'BUSY')) faults.push('busy');
  if (isOpaque && line('STATUS')?.value === 'CANCELLED') faults.push('a cancelled event is busy');
  if (!isOpaque && parts.length > 0) faults.push('an alarm of nothing');
  return faults;
}

/** What can only be seen in the whole file. */
function wholeFaults({ lines, parts }: Component): string[] {
  const faults: string[] = [];
  const valuesOf = (kind: string, name: string) =>
    parts
      .filter((part) => part.name === kind)
      .map((part) => part.lines.find((line) => line.name === name)?.value);
  const uids = valuesOf('VEVENT', 'UID');
  if (new Set(uids).size !== uids.length) faults.push('a UID twice');
  const described = valuesOf('VTIMEZONE', 'TZID');
  if (new Set(described).size !== described.length) faults.push('a zone twice');
  const used = new Set(
    parts
      .filter((part) => part.name === 'VEVENT')
      .flatMap((part) => part.lines.map((line) => /^;TZID=(.*)$/.exec(line.parameters)?.[1]))
      .filter((tzid) => tzid !== undefined),
  );
  if (uids.length > 0 && [...used].sort().join() !== [...described].sort().join())
    faults.push('zones');
  const named = lines.some(({ name }) => name === 'NAME');
  if (named !== uids.length > 1) faults.push('a name');
  return faults;
}
