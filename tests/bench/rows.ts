import type { Recorded, Work } from './trace';

/** One row of the table: what was measured and what must be reached. */
export interface Row {
  readonly what: string;
  readonly value: string;
  readonly must: string;
  /** `undefined` where nothing is asked for or nothing was measured. */
  readonly reached: boolean | undefined;
}

export const p95 = (list: readonly number[], share = 0.95): number =>
  [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))] ?? Number.NaN;

const ms = (value: number): string => (value < 100 ? `${value.toFixed(1)} ms` : `${Math.round(value)} ms`);

export const row = (what: string, value: number, most?: number, shown = ms(value)): Row => ({
  what,
  value: shown,
  must: most === undefined ? '' : `≤ ${most >= 1000 ? `${(most / 1000).toFixed(1)} s` : `${most} ms`}`,
  reached: most === undefined ? undefined : value <= most,
});

const withCpu = (wall: number, cpu: number): string => `${ms(wall)} (processor ${ms(cpu)})`;

export const workRow = (what: string, works: readonly Work[], most: number, share = 0.95): Row => {
  const wall = p95(
    works.map(({ wall }) => wall),
    share,
  );
  const cpu = p95(
    works.map(({ cpu }) => cpu),
    share,
  );
  return row(what, wall, most, withCpu(wall, cpu));
};

const FRAME = 16.7;
const TASK = 50;

/** The rows that every step has. */
export const taskRows = (what: string, { longest, longestCpu, cpu }: Recorded): readonly Row[] => [
  row(`${what}: longest task`, longest, TASK, withCpu(longest, longestCpu)),
  row(`${what}: main-thread processor time`, cpu),
];

export const frameRows = (what: string, recorded: Recorded, asked: number, demanded: boolean): readonly Row[] => [
  {
    what: `${what}: frames in ${asked / 1000} s`,
    value: String(recorded.frames),
    must: demanded ? `≥ ${Math.round((170 / 3000) * asked)}` : '',
    reached: demanded ? recorded.frames >= Math.round((170 / 3000) * asked) : undefined,
  },
  workRow(`${what}: main-thread work per frame, p95`, recorded.perFrame, FRAME),
  ...taskRows(what, recorded),
];
