/** A linear programme being written in CPLEX LP format. Coefficients are integers. */
export interface Term {
  readonly coefficient: number;
  readonly variable: string;
}

const TERMS_A_LINE = 8;

export class LinearProgramme {
  private readonly objective: Term[] = [];
  private readonly rows: string[] = [];
  private readonly bounds: string[] = [];
  private readonly binaries: string[] = [];

  /** A variable that is 0 or 1, with what it adds to the score. */
  binary(name: string, score = 0): string {
    this.binaries.push(name);
    if (score !== 0) this.objective.push({ coefficient: score, variable: name });
    return name;
  }

  /** A variable from 0 to a bound, with what it adds to the score. */
  upTo(name: string, most: number, score: number): string {
    this.bounds.push(` 0 <= ${name} <= ${most}`);
    if (score !== 0) this.objective.push({ coefficient: score, variable: name });
    return name;
  }

  row(name: string, terms: readonly Term[], relation: '<=' | '>=' | '=', right: number): void {
    if (terms.length > 0) this.rows.push(` ${name}: ${sum(terms)} ${relation} ${right}`);
  }

  get isEmpty(): boolean {
    return this.binaries.length === 0;
  }

  text(comment: string): string {
    const fixed = this.isEmpty ? this.binary('nothing_to_place') : undefined;
    if (fixed) this.row('fixed', [{ coefficient: 1, variable: fixed }], '=', 1);
    const objective =
      this.objective.length > 0
        ? sum(this.objective)
        : `0 ${this.binaries[0] ?? 'nothing_to_place'}`;
    return [
      `\\ ${comment}`,
      'Maximize',
      ` score: ${objective}`,
      'Subject To',
      ...this.rows,
      ...(this.bounds.length > 0 ? ['Bounds', ...this.bounds] : []),
      'Binaries',
      ...this.binaries.map((name) => ` ${name}`),
      'End',
      '',
    ].join('\n');
  }
}

function sum(terms: readonly Term[]): string {
  const parts = terms.map(
    ({ coefficient, variable }) =>
      `${coefficient < 0 ? '-' : '+'} ${Math.abs(coefficient)} ${variable}`,
  );
  const lines: string[] = [];
  for (let index = 0; index < parts.length; index += TERMS_A_LINE) {
    lines.push(parts.slice(index, index + TERMS_A_LINE).join(' '));
  }
  return lines.join('\n   ');
}
