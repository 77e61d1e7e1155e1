import { request } from '../cli/program.ts';
import { provokes } from './provoke.ts';

const files = { 'request.json': request({ calendars: ['me.ics'] }) };

provokes('a calendar that is missing', {
  words: ['plan', '--input', 'request.json'],
  files,
  code: 3,
  message: `
recovery-plan: Cannot read me.ics: it does not exist.
  at: me.ics
  do: Check the name and where you are; - reads standard input.
`,
});

provokes('a calendar that is none', {
  words: ['plan', '--input', 'request.json'],
  files: { ...files, 'me.ics': '<!doctype html>' },
  code: 3,
  message: `
recovery-plan: This is not a calendar file: it does not begin with BEGIN:VCALENDAR.
  at: me.ics
  do: Export the calendar as an .ics file (iCalendar) and name that.
`,
});
