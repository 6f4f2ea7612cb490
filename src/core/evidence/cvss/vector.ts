import { error, fail, ok, type Result } from '../../result';

export const CVSS_VERSIONS = ['2.0', '3.0', '3.1', '4.0'] as const;
export type CvssVersion = (typeof CVSS_VERSIONS)[number];

export const METRIC_GROUPS = ['base', 'threat', 'environmental', 'supplemental'] as const;
export type MetricGroup = (typeof METRIC_GROUPS)[number];

/** One metric of a version and the values that it can have, in the order of the specification. */
export interface Metric {
  readonly id: string;
  readonly group: MetricGroup;
  readonly values: readonly string[];
}

/** The value that says nothing, so that the metric is as if it were not there. */
const notDefined = (version: CvssVersion): string => (version === '2.0' ? 'ND' : 'X');

const metrics = (group: MetricGroup, text: string): readonly Metric[] =>
  text.split(' ').map((part) => {
    const [id = '', values = ''] = part.split(':');
    return { id, group, values: values.split(',') };
  });

const optional = (version: CvssVersion, group: MetricGroup, text: string): readonly Metric[] =>
  metrics(group, text).map((metric) => ({ ...metric, values: [notDefined(version), ...metric.values] }));

const THIRD: readonly Metric[] = [
  ...metrics('base', 'AV:N,A,L,P AC:L,H PR:N,L,H UI:N,R S:U,C C:H,L,N I:H,L,N A:H,L,N'),
  ...optional('3.1', 'threat', 'E:H,F,P,U RL:U,W,T,O RC:C,R,U'),
  ...optional(
    '3.1',
    'environmental',
    'CR:H,M,L IR:H,M,L AR:H,M,L MAV:N,A,L,P MAC:L,H MPR:N,L,H MUI:N,R MS:U,C MC:H,L,N MI:H,L,N MA:H,L,N',
  ),
];

/** Sources: CVSS v2.0 complete guide; v3.0, v3.1 and v4.0 specification documents, FIRST. */
export const METRICS: Readonly<Record<CvssVersion, readonly Metric[]>> = {
  '2.0': [
    ...metrics('base', 'AV:N,A,L AC:L,M,H Au:N,S,M C:C,P,N I:C,P,N A:C,P,N'),
    ...optional('2.0', 'threat', 'E:H,F,POC,U RL:U,W,TF,OF RC:C,UR,UC'),
    ...optional('2.0', 'environmental', 'CDP:N,L,LM,MH,H TD:N,L,M,H CR:H,M,L IR:H,M,L AR:H,M,L'),
  ],
  '3.0': THIRD,
  '3.1': THIRD,
  '4.0': [
    ...metrics(
      'base',
      'AV:N,A,L,P AC:L,H AT:N,P PR:N,L,H UI:N,P,A VC:H,L,N VI:H,L,N VA:H,L,N SC:H,L,N SI:H,L,N SA:H,L,N',
    ),
    ...optional('4.0', 'threat', 'E:A,P,U'),
    ...optional(
      '4.0',
      'environmental',
      'CR:H,M,L IR:H,M,L AR:H,M,L MAV:N,A,L,P MAC:L,H MAT:N,P MPR:N,L,H MUI:N,P,A MVC:H,L,N MVI:H,L,N MVA:H,L,N MSC:H,L,N MSI:S,H,L,N MSA:S,H,L,N',
    ),
    ...optional('4.0', 'supplemental', 'S:N,P AU:N,Y R:A,U,I V:D,C RE:L,M,H U:Clear,Green,Amber,Red'),
  ],
};

/** A vector taken apart: values by metric, without those that say nothing. */
export interface CvssVector {
  readonly version: CvssVersion;
  readonly values: ReadonlyMap<string, string>;
}

const LONGEST = 500;
const PREFIX = /^CVSS:(\d\.\d)\//;

const versionOf = (text: string): CvssVersion | undefined => {
  const written = PREFIX.exec(text)?.[1];
  return written === undefined ? '2.0' : CVSS_VERSIONS.find((version) => version === written);
};

/**
 * Reads a vector; one without a prefix is of version 2, with or without brackets around it. The order of metrics does not
 * matter. Fails with `cvss-version`, `cvss-metric` (unknown, twice, or with a value that it does not have) or
 * `cvss-incomplete` (a base metric is missing).
 */
export const readCvss = (written: string): Result<CvssVector> => {
  const text = written.trim().replace(/^\((.*)\)$/, '$1');
  const version = text.length > LONGEST ? undefined : versionOf(text);
  if (version === undefined) return fail(error('cvss-version', '', { vector: written.slice(0, LONGEST) }));
  const known = new Map(METRICS[version].map((metric) => [metric.id, metric]));
  const values = new Map<string, string>();
  for (const part of text.replace(PREFIX, '').split('/')) {
    const [id = '', value = ''] = part.split(':');
    if (known.get(id)?.values.includes(value) !== true || values.has(id))
      return fail(error('cvss-metric', part, { metric: part }));
    values.set(id, value);
  }
  const missing = METRICS[version].filter(({ id, group }) => group === 'base' && !values.has(id)).map(({ id }) => id);
  if (missing.length > 0) return fail(error('cvss-incomplete', '', { metrics: missing.join(', ') }));
  const said = [...values].filter(([, value]) => value !== notDefined(version));
  return ok({ version, values: new Map(said) });
};

/** A vector as text, metrics in the order of the specification. */
export const writeCvss = ({ version, values }: CvssVector): string => {
  const parts = METRICS[version].flatMap(({ id }) => (values.has(id) ? [`${id}:${values.get(id)}`] : []));
  return [...(version === '2.0' ? [] : [`CVSS:${version}`]), ...parts].join('/');
};
