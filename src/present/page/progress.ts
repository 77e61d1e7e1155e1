import type { Progress, ProgressWeek } from '../../contract/progress.ts';
import { dayNumber } from '../../time/calendar.ts';
import { progressTexts } from '../progress-words.ts';
import { dayAndMonth } from '../words.ts';
import type { PageProgress, PageSeries } from './charts.ts';

/** What is charted; soreness and pain are told in a sentence, and only when asked for. */
export function pageProgress(progress: Progress, withHealth: boolean): PageProgress | undefined {
  const { weeks } = progress;
  const texts = progressTexts(progress);
  const series = (
    name: string,
    sentence: string | undefined,
    value: (week: ProgressWeek) => number | null,
    most = 0,
  ): PageSeries[] => {
    const values = weeks.map(value);
    return values.every((each) => each === null)
      ? []
      : [{ name, sentence: sentence ?? '', values, most }];
  };
  const all = [
    ...series('Minutes', texts.minutes, ({ minutes }) => minutes),
    ...series('Load', texts.load, ({ load }) => load),
    ...series('Energy of 5', texts.energy, ({ energy }) => energy, 5),
    ...series('Sessions done', texts.kept, ({ done, known }) => (known > 0 ? done : null)),
  ];
  if (all.length === 0) return undefined;
  return {
    weeks: weeks.map(({ start, underWay }) => {
      return `${dayAndMonth(dayNumber(start)).replace(/^\w+ /, '')}${underWay ? ' so far' : ''}`;
    }),
    series: all,
    remark: withHealth ? (texts.soreness ?? '') : '',
  };
}
