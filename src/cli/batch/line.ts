import type { Fault } from '../../contract/faults.ts';
import { Problem } from '../../contract/problem.ts';
import { type Request, requestSchema } from '../../contract/request.ts';
import { validate } from '../../contract/validate.ts';
import { VERSION } from '../../contract/version.ts';
import { planChecked } from '../../plan-week.ts';
import { type Instant, zoneNamed } from '../../time/zone.ts';
import { decoded } from '../decode.ts';
import { bugJson, EXIT_BUG, EXIT_CODE, problemJson } from '../errors.ts';
import { parsedJson } from '../json-text.ts';
import { allFaults, faulty, timed } from '../request.ts';

/** What holds for all lines of one call. */
export interface Common {
  /** What `--now` says. */
  readonly now: string | undefined;
  /** The clock when the call began, so that all lines without a time are planned as of the same. */
  readonly clock: Instant;
  readonly platform: string;
  readonly home: string | undefined;
}

export interface Line {
  /** Counts from 1. */
  readonly number: number;
  readonly bytes: Uint8Array;
}

export interface Answer {
  /** One line, with its end; nothing for an empty line. */
  readonly text: string;
  /** The exit code of a call that had this line alone. */
  readonly code: number;
}

/** Long enough for a person with years of history; more is no line but a mistake. */
export const LONGEST_LINE = 20_000_000;

/** The plan of one request as a line, or what is wrong with it. */
export async function answerTo({ number, bytes }: Line, common: Common): Promise<Answer> {
  const name = `line ${number}`;
  try {
    if (bytes.length > LONGEST_LINE) throw tooLong(name);
    const text = decoded(bytes, name).trim();
    if (text === '') return { text: '', code: 0 };
    const request = await requestIn(text, name, common);
    return { text: `${JSON.stringify(planChecked(request))}\n`, code: 0 };
  } catch (error) {
    if (!(error instanceof Problem)) {
      const { home, platform } = common;
      const circumstances = { version: VERSION, platform, home };
      return { text: bugJson(error, circumstances, number), code: EXIT_BUG };
    }
    const problem = placed(error, name);
    return { text: problemJson(problem, number), code: EXIT_CODE[problem.kind] };
  }
}

async function requestIn(text: string, name: string, common: Common): Promise<Request> {
  const document = parsedJson(text, name);
  const result = validate(requestSchema, document);
  if (!result.ok) throw faulty('request', name, await allFaults(document));
  const { calendars = [], ...request } = result.value;
  if (calendars.length > 0) throw faulty('request', name, [CALENDARS]);
  const zone = zoneNamed(request.timeZone);
  if (!zone) throw faulty('request', name, await allFaults(withTime(document)));
  return timed(request, zone, { now: common.now }, undefined, common.clock);
}

/** What a line says must not depend on the machine that plans it. */
const CALENDARS: Fault = {
  path: 'calendars',
  found: 'a list',
  expected: 'busy times in busy; a batch reads no files',
};

function withTime(document: unknown): unknown {
  const time = { now: '2000-01-01T00:00', week: '2000-01-01' };
  return typeof document === 'object' ? { ...document, ...time } : document;
}

/** The text is one line, and its number is known better here. */
function placed(problem: Problem, name: string): Problem {
  const { kind, message, remedy, excerpt } = problem;
  const faults = problem.faults.map((fault) => ({
    ...fault,
    path: fault.path.replace(/^line 1, /, ''),
  }));
  const place = kind === 'stopped' ? `${name}, ${problem.place}` : name;
  const isNamed = problem.faults.length > 0 && kind === 'invalid' && excerpt === undefined;
  return isNamed
    ? faulty('request', name, faults)
    : new Problem({ kind, message, place, faults, ...(remedy !== undefined && { remedy }) });
}

function tooLong(name: string): Problem {
  return new Problem({
    kind: 'invalid',
    message: `The line is longer than ${LONGEST_LINE / 1_000_000} MB.`,
    place: name,
    remedy: 'Each request is one line; recovery-plan example prints one over several.',
  });
}
