import type { Kind } from './week-view.ts';

export interface Glyphs {
  /** Textures: they carry the meaning that colour only repeats. */
  readonly fill: Readonly<Record<Kind | 'rest' | 'easy', string>>;
  /** Marks before the lines of an agenda. */
  readonly mark: Readonly<Record<Kind | 'rest' | 'easy', string>>;
  /** By energy 1 to 5. */
  readonly energy: readonly string[];
  readonly border: string;
  readonly rule: string;
  /** Between two times. */
  readonly dash: string;
  /** Between two facts. */
  readonly dot: string;
  readonly ellipsis: string;
  readonly times: string;
  readonly bullet: string;
  /** From one time to another. */
  readonly arrow: string;
}

export const UNICODE: Glyphs = {
  fill: {
    workout: '█',
    gentle: '─',
    'meal-prep': '═',
    massage: '▓',
    rest: '░',
    easy: '·',
  },
  mark: {
    workout: '●',
    gentle: '○',
    'meal-prep': '◆',
    massage: '▓',
    rest: '░',
    easy: '·',
  },
  energy: ['▁', '▃', '▅', '▆', '█'],
  border: '│',
  rule: '─',
  dash: '–',
  dot: '·',
  ellipsis: '…',
  times: '×',
  bullet: '•',
  arrow: '→',
};

const PLAIN_MARKS = {
  workout: '#',
  gentle: '-',
  'meal-prep': '=',
  massage: '%',
  rest: ':',
  easy: '.',
} as const;

export const ASCII: Glyphs = {
  fill: PLAIN_MARKS,
  mark: PLAIN_MARKS,
  energy: ['', '', '', '', ''],
  border: '|',
  rule: '-',
  dash: '-',
  dot: '-',
  ellipsis: '...',
  times: 'x',
  bullet: '*',
  arrow: '->',
};
