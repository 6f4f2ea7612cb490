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

const SPREAD = [0.5, 0.95, 1] as const;

/** Median, p95 and most of several figures; of one figure that alone. */
export const spread = (list: readonly number[]): string => {
  const [only = Number.NaN] = list;
  return list.length <= 1 ? ms(only) : SPREAD.map((share) => ms(p95(list, share))).join(' / ');
};

const withCpu = (wall: readonly number[], cpu: readonly number[]): string =>
  `${spread(wall)} (processor ${spread(cpu)})`;

/** `share`: of the samples that must keep within `most` by the clock; 1 for all. */
export const workRow = (what: string, works: readonly Work[], most: number, share = 0.95): Row => {
  const wall = works.map((work) => work.wall);
  const cpu = works.map((work) => work.cpu);
  return row(what, p95(wall, share), most, withCpu(wall, cpu));
};

const FRAME = 16.7;
const TASK = 50;

/** The rows that every step has; of a step that was done several times with the figures of each. */
export const taskRows = (what: string, ...samples: readonly Recorded[]): readonly Row[] => {
  const longest = samples.map((one) => one.longest);
  const longestCpu = samples.map((one) => one.longestCpu);
  return [
    row(`${what}: longest task`, Math.max(...longest), TASK, withCpu(longest, longestCpu)),
    row(`${what}: main-thread processor time`, Number.NaN, undefined, spread(samples.map(({ cpu }) => cpu))),
  ];
};

export const frameRows = (what: string, recorded: Recorded, asked: number, demanded: boolean): readonly Row[] => [
  {
    what: `${what}: frames in ${asked / 1000} s`,
    value: String(recorded.frames),
    must: demanded ? `≥ ${Math.round((170 / 3000) * asked)}` : '',
    reached: demanded ? recorded.frames >= Math.round((170 / 3000) * asked) : undefined,
  },
  workRow(`${what}: main-thread work per frame`, recorded.perFrame, FRAME),
  ...taskRows(what, recorded),
];
