import {
  type Cohort,
  type Estimate,
  errorsByMassages,
  estimate,
  MEASURES,
  WAYS,
} from './compare.ts';

const NAME = 34;
const CELL = 20;
const COUNTS = [0, 1, 2, 3, 5, 8, 12];

/** One table of means with 95 % intervals over people; the differences are of the same person. */
export function tableOf(cohort: Cohort): string {
  const { lives } = cohort;
  const head = ['', ...WAYS].map((name, index) =>
    index === 0 ? ''.padEnd(NAME) : name.padStart(CELL),
  );
  const rows = MEASURES.map(({ name, of }) =>
    [
      name.padEnd(NAME),
      ...WAYS.map((way) => said(estimate(lives[way].map(of))).padStart(CELL)),
    ].join(''),
  );
  const differences = MEASURES.map(({ name, of }) =>
    [
      name.padEnd(NAME),
      ...WAYS.slice(1).map((way) => {
        const each = lives.ours.map((ours, index) => {
          const other = lives[way][index];
          return other ? of(ours) - of(other) : 0;
        });
        return said(estimate(each), true).padStart(CELL);
      }),
    ].join(''),
  );
  return [
    head.join(''),
    ...rows,
    '',
    `${'ours less the other'.padEnd(NAME)}${WAYS.slice(1)
      .map((way) => way.padStart(CELL))
      .join('')}`,
    ...differences,
    '',
    ...errorLines(cohort),
    ...energyLines(cohort),
  ].join('\n');
}

function errorLines(cohort: Cohort): string[] {
  const errors = errorsByMassages(cohort);
  const cells = COUNTS.flatMap((count) => {
    const error = errors.get(count);
    return error ? [`  ${String(count).padStart(2)} massages: ${said(error)}`] : [];
  });
  return ['hours by which the believed soreness is wrong, by massages so far', ...cells];
}

function energyLines({ lives }: Cohort): string[] {
  const known = lives.ours.flatMap(({ energy }) => energy ?? []);
  const [told, own] = [
    estimate(known.map((each) => each.told)),
    estimate(known.map(({ learned }) => learned)),
  ];
  return ['', `steps by which energy is wrong: told ${said(told)}, learned ${said(own)}`];
}

function said({ mean, half }: Estimate, signed = false): string {
  const digits = Math.abs(mean) >= 20 ? 0 : Math.abs(mean) >= 2 ? 1 : 2;
  const sign = signed && mean > 0 ? '+' : '';
  return `${sign}${mean.toFixed(digits)} ± ${half.toFixed(digits)}`;
}
