import type { Row } from './rows';

/** Figures of several runs, in milliseconds. */
export interface Figure {
  readonly what: string;
  readonly size: string;
  readonly median: number;
  readonly p95: number;
  readonly runs: number;
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

export const figureOf = (what: string, size: string, samples: readonly number[]): Figure => {
  const sorted = [...samples].sort((a, b) => a - b);
  return { what, size, median: at(sorted, 0.5), p95: at(sorted, 0.95), runs: sorted.length };
};

/** Times a synchronous or asynchronous step several times, after one run that does not count. */
export const timed = async (what: string, size: string, runs: number, step: () => unknown): Promise<Figure> => {
  await step();
  const samples: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await step();
    samples.push(performance.now() - start);
  }
  return figureOf(what, size, samples);
};

const rounded = (value: number): string => (value < 10 ? value.toFixed(1) : String(Math.round(value)));

/** One row per measured thing, one column per size: `median / p95` in milliseconds. */
export const tableOfFigures = (figures: readonly Figure[]): string => {
  const sizes = [...new Set(figures.map(({ size }) => size))];
  const rows = [...new Set(figures.map(({ what }) => what))].map((what) => {
    const cells = sizes.map((size) => {
      const figure = figures.find((one) => one.what === what && one.size === size);
      return figure === undefined ? '–' : `${rounded(figure.median)} / ${rounded(figure.p95)}`;
    });
    return `| ${what} | ${cells.join(' | ')} |`;
  });
  return [
    `| median / p95, ms | ${sizes.map((size) => `${size} assets`).join(' | ')} |`,
    `| --- |${sizes.map(() => ' --- |').join('')}`,
    ...rows,
  ].join('\n');
};

/** What was measured in the page, and what of that in another program's. */
export interface Measured {
  readonly size: number;
  readonly rows: readonly Row[];
  readonly beside?: { readonly name: string; readonly rows: readonly Row[] } | undefined;
}

/** What was measured in the page, each beside what must be reached and what another program reaches. */
export const tableOfRows = ({ size, rows, beside }: Measured): string => {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const others = new Map(beside?.rows.map(({ what, value }) => [what, value]));
  const more = (cell: string): readonly string[] => (beside === undefined ? [] : [cell]);
  return [
    line([`the page with ${size.toLocaleString('en')} assets`, 'measured', 'must', '', ...more(beside?.name ?? '')]),
    line(['---', '---', '---', '---', ...more('---')]),
    ...rows.map(({ what, value, must, reached }) =>
      line([
        what,
        value,
        must,
        reached === undefined ? '' : reached ? 'yes' : '**no**',
        ...more(others.get(what) ?? '–'),
      ]),
    ),
  ].join('\n');
};
