import { type Call, flag } from '../call.ts';
import { textLook } from '../formats.ts';
import { print } from '../io.ts';
import type { Recorded } from './record.ts';

/** What was recorded, and what it changed in the weeks to come. */
export async function report(
  call: Call,
  heading: string,
  { weeks, person }: Recorded,
  document: object = {},
): Promise<void> {
  if (flag(call.options, 'json')) {
    const changed = weeks.map(({ after: { week, revision, changes, warnings, unplaced } }) => ({
      week: week.start,
      revision,
      changes,
      warnings,
      unplaced,
    }));
    return print(call.world, `${JSON.stringify({ ...document, weeks: changed }, null, 2)}\n`);
  }
  if (flag(call.options, 'quiet')) return;
  const { options, paint } = await textLook(call, call.world.output, person.profile);
  const { newsText } = await import('../../present/news-text.ts');
  const { cleanText } = await import('../../present/clean.ts');
  const news = weeks.map(({ before, after }) => newsText(before, after, options, paint));
  await print(
    call.world,
    [`${cleanText(heading)}\n`, ...news.filter((text) => text !== '')].join('\n'),
  );
}
