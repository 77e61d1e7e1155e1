import type { Source } from './source.ts';
import { CONDITION_SOURCES } from './sources-conditions.ts';
import { DAY_SOURCES } from './sources-days.ts';
import { MASSAGE_SOURCES } from './sources-massage.ts';
import { TRAINING_SOURCES } from './sources-training.ts';

export type { Source } from './source.ts';

const ALL = {
  seed: {
    citation: '“Neuromuscular massage for muscular pain”, a clinic’s article',
    seen: 'the article this planner started from',
    read: 'direct',
    weak: true,
    note: 'its claims about what happens inside the muscle are not used',
  },
  ...MASSAGE_SOURCES,
  ...TRAINING_SOURCES,
  ...CONDITION_SOURCES,
  ...DAY_SOURCES,
} satisfies Record<string, Source>;

export type SourceId = keyof typeof ALL;

/** Numbers are those of our evidence table; some were never given out. */
export const SOURCES: Record<SourceId, Source> = ALL;
