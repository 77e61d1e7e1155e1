import { describe, expect, it } from 'vitest';
import { editsOf, type Kept, type Seen, type Step, syncPlan } from '../../src/calendars/publish.ts';
import {
  type FoundEvent,
  foundEvent,
  nameOnServer,
  objectText,
  type Wanted,
  wantedObjects,
  withTheirWords,
} from '../../src/calendars/publish-objects.ts';
import { EXAMPLE } from '../../src/cli/example.ts';
import { planWeek } from '../../src/plan-week.ts';
import { zoneNamed } from '../../src/time/zone.ts';

const OURS = { start: 1000, end: 1030, words: 'aa' };
const TOKEN = { ...OURS, token: '1000-1030-aa' };
const wanted: Wanted = { ...OURS, key: 'k', title: 'Walk', sequence: 1, text: '', look: 'L1' };
const kept: Kept = {
  ...OURS,
  href: 'k.ics',
  etag: '"1"',
  sequence: 1,
  written: TOKEN.token,
  look: 'L1',
};
const later = { start: 2000, end: 2030 };

const event = (changes: Partial<FoundEvent> = {}): FoundEvent => ({
  ...OURS,
  uid: 'u',
  mark: 'm',
  sequence: 1,
  written: TOKEN,
  isOdd: false,
  ...changes,
});
const ours = (changes: Partial<FoundEvent> = {}): Seen => ({
  is: 'ours',
  href: 'k.ics',
  etag: '"2"',
  event: event(changes),
});
const missing: Seen = { is: 'missing' };
const same: Seen = { is: 'same' };
const foreign: Seen = { is: 'foreign' };

/** The steps in a word or two each. */
function steps(
  known: Kept | undefined,
  seen: Seen | undefined,
  want?: Wanted,
  since = 0,
): string[] {
  const list = syncPlan(
    want ? [want] : [],
    new Map(known ? [['k', known]] : []),
    new Map(seen ? [['k', seen]] : []),
    since,
  );
  return list.map(inWords);
}

function inWords(step: Step): string {
  const why = 'why' in step && step.why ? ` ${step.why}` : '';
  return step.do === 'update' && step.keepWords ? 'update, their words' : `${step.do}${why}`;
}

describe('what to do about one object', () => {
  const changed = { ...wanted, look: 'L2' };
  const moved = { ...wanted, ...later, look: 'L2' };
  it.each<[string, Kept | undefined, Seen | undefined, Wanted | undefined, string[]]>([
    ['new', undefined, missing, wanted, ['create']],
    ['as it was', kept, same, wanted, []],
    ['changed by the plan', kept, same, changed, ['update']],
    ['given up by the plan', kept, same, undefined, ['delete']],
    ['deleted there', kept, missing, wanted, ['keep removed']],
    ['deleted there some time ago', { ...kept, gone: true }, missing, wanted, ['leave removed']],
    [
      'deleted there, and moved by the plan since',
      { ...kept, gone: true },
      missing,
      moved,
      ['create'],
    ],
    ['deleted there and given up', kept, missing, undefined, ['forget']],
    ['stored by a run that was stopped', undefined, ours(), wanted, ['keep']],
    ['stored anew by a run that was stopped', { ...kept, ...later }, ours(), wanted, ['keep']],
    ['stored by nobody knows whom', undefined, foreign, wanted, ['leave foreign']],
    ['replaced by something else', kept, foreign, wanted, ['leave foreign']],
    ['something else, given up', kept, foreign, undefined, []],
    ['touched without a change', kept, ours(), wanted, ['keep']],
    ['touched, and changed by the plan', kept, ours(), changed, ['update']],
    ['other words', kept, ours({ words: 'bb' }), wanted, ['keep edited']],
    ['other words, moved by the plan', kept, ours({ words: 'bb' }), moved, ['update, their words']],
    [
      'their words of old, moved by the plan',
      { ...kept, theirs: true },
      same,
      moved,
      ['update, their words'],
    ],
    ['moved there, and the plan follows', kept, ours(later), moved, ['keep']],
    ['moved there, and the plan cannot follow', kept, ours(later), wanted, ['keep edited']],
    ['moved there before, and changed by the plan', { ...kept, strayed: true }, same, changed, []],
    ['made a series', kept, ours({ isOdd: true }), changed, ['keep edited']],
    ['other words, given up', kept, ours({ words: 'bb' }), undefined, ['keep edited']],
    ['their words of old, given up', { ...kept, theirs: true }, same, undefined, []],
    ['ours and found again, given up', undefined, ours(), undefined, ['delete']],
  ])('%s', (_, known, seen, want, expected) => {
    expect(steps(known, seen, want)).toEqual(expected);
  });

  it.each<[string, Kept | undefined, Seen, Wanted | undefined, string[]]>([
    ['not made', undefined, missing, wanted, []],
    ['not changed', kept, same, changed, []],
    ['forgotten, not removed', kept, same, undefined, ['forget']],
  ])('what is over is %s', (_, known, seen, want, expected) => {
    expect(steps(known, seen, want, 5000)).toEqual(expected);
  });

  it('never lets a number go down', () => {
    const [step] = syncPlan(
      [{ ...changed, sequence: 2 }],
      new Map([['k', { ...kept, sequence: 7 }]]),
      new Map([['k', same]]),
      0,
    );
    expect(step).toMatchObject({ do: 'update', sequence: 8, etag: '"1"' });
  });
});

describe('what the person did', () => {
  const edits = (known: Kept | undefined, seen: Seen) =>
    editsOf(new Map(known ? [['k', known]] : []), new Map([['k', seen]])).map(({ did }) => did);
  it.each<[string, Kept | undefined, Seen, string[]]>([
    ['nothing', kept, same, []],
    ['deleted it', kept, missing, ['delete']],
    ['deleted it long ago', { ...kept, gone: true }, missing, []],
    ['moved it', kept, ours(later), ['move']],
    ['moved it, and we forgot what we knew', undefined, ours(later), ['move']],
    ['moved it back to where we had it at first', { ...kept, ...later }, ours(), ['move']],
    ['nothing: we were stopped after writing', { ...kept, written: 'older', ...later }, ours(), []],
    [
      'moved it with a program that drops what it does not know',
      kept,
      ours({ ...later, written: undefined }),
      ['move'],
    ],
    ['wrote other words', kept, ours({ words: 'bb' }), []],
    ['made it a series', kept, ours({ ...later, isOdd: true }), []],
    ['put something else there', kept, foreign, []],
  ])('%s', (_, known, seen, expected) => {
    expect(edits(known, seen)).toEqual(expected);
  });
});

describe('objects', () => {
  const plan = planWeek(EXAMPLE);
  const zone = zoneNamed(plan.timeZone);
  if (!zone) throw new Error('no zone');
  const objects = wantedObjects([plan], { alarm: 15 }, 'journal');

  it('hold one event each, nobody to invite, and read back as they were meant', () => {
    expect(objects.map(({ key }) => key).sort()).toEqual(plan.blocks.map(({ id }) => id).sort());
    for (const { key, text, start, end, words, sequence } of objects) {
      expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
      expect(text).not.toMatch(/^(METHOD|ORGANIZER|ATTENDEE|NAME|X-WR-CALNAME)/m);
      for (const line of text.split('\r\n'))
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      const { mark, uid } = nameOnServer(key, 'journal');
      expect(foundEvent(text, zone)).toMatchObject({
        mark,
        uid,
        start,
        end,
        words,
        sequence,
        isOdd: false,
        written: { start, end, words },
      });
    }
  });

  it('are called otherwise for somebody with another journal', () => {
    const [first] = objects;
    const key = first?.key ?? '';
    expect(nameOnServer(key, 'one').uid).not.toBe(nameOnServer(key, 'other').uid);
  });

  it('take another number and another UID', () => {
    const text = objectText(objects[0]?.text ?? '', 12, 2);
    expect(text).toMatch(/^SEQUENCE:12\r$/m);
    expect(text).toMatch(/^UID:[0-9a-f]{32}-2@recovery-plan\.invalid\r$/m);
  });

  it('take our time and keep the words of others', () => {
    const [first] = objects;
    if (!first) throw new Error('no block');
    const theirs = first.text
      .replace(/SUMMARY:.*/, 'SUMMARY:With Ben')
      .replaceAll(/(DTSTART|DTEND);TZID[^:]*:\d{8}/g, '$1:20270101');
    const merged = withTheirWords(first, theirs, 9) ?? '';
    expect(merged).toContain('SUMMARY:With Ben');
    const { start, end, words } = first;
    expect(foundEvent(merged, zone)).toMatchObject({ start, end, sequence: 9, written: { words } });
    expect(foundEvent(merged, zone)?.words).not.toBe(words);
  });

  it.each([
    '',
    'garbage',
    '<html>',
    'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n',
    'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:x\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
  ])('are not seen in %j', (body) => {
    expect(foundEvent(body, zone)).toBeUndefined();
  });
});
