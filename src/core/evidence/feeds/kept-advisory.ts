import type { Advisory, Configuration } from '../advisories/advisory';
import { readCpe } from '../cpe';
import { plainName } from '../matching/advisory-index';

/** In UTF-16 code units: enough to know what it is about. */
const SUMMARY_LIMIT = 600;

/** What an entry can be looked up by. */
export const packageSign = (key: string): string => `p:${key}`;
export const productSign = (product: string): string => `n:${plainName(product)}`;
export const idSign = (id: string): string => `i:${id}`;

const productsIn = ({ conditions, parts }: Configuration): readonly string[] => [
  ...conditions.flatMap(({ vulnerable, cpe }) => (vulnerable ? [productSign(cpe.product)] : [])),
  ...parts.flatMap(productsIn),
];

/** All that an entry is looked up by, each once. */
export const signsOf = ({ aliases, packages, configurations }: Advisory): ReadonlySet<string> =>
  new Set([
    ...aliases.map(idSign),
    ...packages.map((affected) => packageSign(affected.package)),
    ...configurations.flatMap(productsIn),
  ]);

/** An entry as one line of text. Names by CPE are kept as written alone, since they can be taken apart again. */
export const keptAdvisory = (advisory: Advisory): string =>
  JSON.stringify(
    { ...advisory, summary: advisory.summary?.slice(0, SUMMARY_LIMIT) },
    (name: string, value: unknown): unknown => (name === 'cpe' ? undefined : value),
  );

type KeptConfiguration = Omit<Configuration, 'conditions' | 'parts'> & {
  readonly conditions: readonly Omit<Configuration['conditions'][number], 'cpe'>[];
  readonly parts: readonly KeptConfiguration[];
};
type KeptAdvisory = Omit<Advisory, 'configurations'> & { readonly configurations: readonly KeptConfiguration[] };

const configurationOf = ({ conditions, parts, ...rest }: KeptConfiguration): Configuration => ({
  ...rest,
  conditions: conditions.flatMap((condition) => {
    const cpe = readCpe(condition.criteria);
    return cpe === undefined ? [] : [{ ...condition, cpe }];
  }),
  parts: parts.map(configurationOf),
});

/** The entry in a line that `keptAdvisory` wrote. */
export const advisoryOfKept = (line: string): Advisory => {
  const kept = JSON.parse(line) as KeptAdvisory;
  return { ...kept, configurations: kept.configurations.map(configurationOf) };
};
