import { describe, expect, it } from 'vitest';
import { calendarText } from '../../src/calendars/write.ts';
import { planOf } from './write-fixture.ts';
import { lint } from './write-lint.ts';

describe('the linter of calendar files', () => {
  const other = { id: 'me-2026-11-30-other', title: 'Other' };
  const good = calendarText([planOf([{}, other])], { alarm: 30 });
  const uid = /UID:(.*)\r\n/.exec(good)?.[1] ?? '';

  it('likes a good file', () => expect(lint(good)).toEqual([]));

  const cases: [fault: string, text: string][] = [
    ['the start', `\ufeff${good}`],
    ['the end', good.slice(0, -2)],
    ['a bare CR or LF', good.replace('Brisk walk', 'Brisk\rwalk')],
    ['a bare CR or LF', good.replaceAll('\r\n', '\n')],
    ['a control character', good.replace('Brisk walk', 'Brisk\u0007walk')],
    ['half a character', good.replace('Brisk walk', 'Brisk \ud83d')],
    ['a long line', good.replace('Brisk walk', 'é'.repeat(34))],
    ['an empty line', good.replace('SUMMARY', '\r\nSUMMARY')],
    ['no property', good.replace('SUMMARY:', 'SUMMARY')],
    ['nesting', good.replace('END:VALARM\r\n', '')],
    ['no CALSCALE in VCALENDAR', good.replace('CALSCALE', 'SCALE')],
    ['METHOD in VCALENDAR', good.replace('CALSCALE', 'METHOD:PUBLISH\r\nCALSCALE')],
    ['ORGANIZER in VEVENT', good.replace('STATUS', 'ORGANIZER:mailto:a@b.c\r\nSTATUS')],
    ['a component VTODO', good.replaceAll('VALARM', 'VTODO')],
    ['no DTSTAMP in VEVENT', good.replace(/DTSTAMP.*\r\n/, '')],
    ['no DESCRIPTION in VALARM', good.replace(/DESCRIPTION.*\r\nEND:VALARM/, 'END:VALARM')],
    ['a property twice', good.replace(/(SEQUENCE.*\r\n)/, '$1$1')],
    ['a property after a component', good.replace(/(END:VALARM\r\n)/, '$1COMMENT:x\r\n')],
    ['the order', good.replace(/(SEQUENCE.*\r\n)(STATUS.*\r\n)/, '$2$1')],
    ['the value of DTSTAMP', good.replace(/(DTSTAMP.*)Z/, '$1')],
    ['the value of SUMMARY', good.replace('Brisk walk', 'Brisk, walk')],
    ['the value of SUMMARY', good.replace('Brisk walk', 'Brisk\\nwalk')],
    ['the value of COLOR', good.replace('seagreen', '#00ff00')],
    ['the value of TRIGGER', good.replace('-PT30M', 'PT30M')],
    ['the value of TRANSP', good.replace('OPAQUE', 'MAYBE')],
    ['two forms of time', good.replace(/DTEND;TZID=.*/, 'DTEND:20261201T163000Z')],
    ['DTEND not after DTSTART', good.replace('20261201T173000', '20261201T170000')],
    ['a UID twice', good.replaceAll(/(UID|BLOCK):.{32}/g, `$1:${uid.slice(0, 32)}`)],
    ['the mark', good.replace(/BLOCK:./, 'BLOCK:x')],
    ['zones', good.replace('TZID:Europe/Berlin', 'TZID:Europe/Paris')],
    ['a zone twice', good.replace(/BEGIN:VTIMEZONE[\s\S]*END:VTIMEZONE\r\n/, '$&$&')],
    ['a name', good.replace('NAME:Recovery plan\r\n', '')],
    ['busy', good.replace('STATUS:BUSY', 'STATUS:FREE')],
    ['a cancelled event is busy', good.replace('CONFIRMED', 'CANCELLED')],
    ['an alarm of nothing', good.replace('OPAQUE', 'TRANSPARENT').replace(':BUSY', ':FREE')],
  ];

  it.each(cases)('finds %s', (fault, text) => {
    expect(text).not.toBe(good);
    expect(lint(text)).toContain(fault);
  });
});
