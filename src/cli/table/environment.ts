export interface VariableSpec {
  readonly name: string;
  readonly text: string;
}

interface VariableGroup {
  readonly heading: string;
  readonly variables: readonly VariableSpec[];
}

/** Every variable of the environment that is read, and nothing else: a test compares this with the code. */
export const ENVIRONMENT: readonly VariableGroup[] = [
  {
    heading: 'Whose memory, and where it lies',
    variables: [
      { name: 'RECOVERY_PLAN_PROFILE', text: 'the person, where --profile does not name one' },
      { name: 'XDG_CONFIG_HOME', text: 'the folder above the memory; ~/.config if missing' },
      { name: 'HOME', text: 'your folder; error reports leave its name out' },
    ],
  },
  {
    heading: 'Colour: the first of these that is set decides, after --color',
    variables: [
      { name: 'NO_COLOR', text: 'anything: no colour' },
      { name: 'FORCE_COLOR', text: '0 or false: none; 1, 2 or 3: so many kinds, in pipes too' },
      { name: 'CLICOLOR_FORCE', text: 'anything but 0: colour in pipes too' },
      { name: 'TERM', text: 'dumb: no colour; dumb or linux: ASCII only; 256: more colours' },
      { name: 'COLORTERM', text: 'truecolor or 24bit: all colours' },
    ],
  },
  {
    heading: 'Text',
    variables: [
      { name: 'COLUMNS', text: 'its width, after --width and before that of the terminal' },
      {
        name: 'ACCESSIBLE',
        text: 'anything but 0: words for a screen reader instead of pictures, questions that are numbered lists',
      },
    ],
  },
  {
    heading: 'Language and clock',
    variables: [
      { name: 'LC_ALL', text: 'stands for all of LC_CTYPE, LC_TIME and LANG' },
      { name: 'LC_CTYPE', text: 'a charset other than UTF-8: ASCII only' },
      {
        name: 'LC_TIME',
        text: 'the 12 or 24 hour clock and the first day of a week, where no setting says so; C means 24 hours and Monday',
      },
      { name: 'LANG', text: 'stands for each of these that is missing' },
      {
        name: 'TZ',
        text: 'the time zone that is offered first, such as Europe/Berlin; a plan goes by the zone of the person or the request',
      },
    ],
  },
  {
    heading: 'Secrets',
    variables: [
      {
        name: 'RECOVERY_PLAN_CALDAV_PASSWORD',
        text: 'the password of the calendar server that publish writes to; kept nowhere',
      },
    ],
  },
  {
    heading: 'Starting',
    variables: [
      {
        name: 'NODE_DISABLE_COMPILE_CACHE',
        text: 'anything: what Node made of the program is not kept beside it for the next start',
      },
    ],
  },
  {
    heading: 'Other programs',
    variables: [
      { name: 'VISUAL', text: 'the editor that settings --edit starts' },
      { name: 'EDITOR', text: 'the same where VISUAL is missing' },
    ],
  },
];

export const VARIABLES: readonly VariableSpec[] = ENVIRONMENT.flatMap(({ variables }) => variables);
