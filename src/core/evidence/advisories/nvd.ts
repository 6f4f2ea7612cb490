import type { Stretch, VersionRange } from '../../model/version-range';
import { readCpe } from '../cpe';
import { field, isFields, listIn, present, textIn } from '../fields';
import type { Advisory, Configuration, CpeCondition, Score } from './advisory';

/** The vulnerability in an item of a page (`{ "cve": … }`) or in an item of a feed, which is bare. */
const cveIn = (item: unknown): unknown => field(item, 'cve') ?? item;

/** Whether JSON is a vulnerability of the NVD, version 2. */
export const isNvdItem = (json: unknown): boolean => {
  const cve = cveIn(json);
  return /^CVE-/.test(textIn(cve, 'id') ?? '') && textIn(cve, 'vulnStatus') !== undefined;
};

const rangeIn = (match: unknown): VersionRange | undefined => {
  const edge = (including: string, excluding: string): Stretch['from'] => {
    const [within, beyond] = [textIn(match, including), textIn(match, excluding)];
    if (within !== undefined) return { version: within, included: true };
    return beyond === undefined ? undefined : { version: beyond, included: false };
  };
  const from = edge('versionStartIncluding', 'versionStartExcluding');
  const to = edge('versionEndIncluding', 'versionEndExcluding');
  if (from === undefined && to === undefined) return undefined;
  const stretch: Stretch = present({ from, to });
  // Names of products do not say how their versions go up; numbers between dots can be told, the rest not.
  return { scheme: 'dotted', stretches: [stretch], versions: [], except: [] };
};

const conditionIn = (match: unknown): readonly CpeCondition[] => {
  const criteria = textIn(match, 'criteria');
  const cpe = criteria === undefined ? undefined : readCpe(criteria);
  if (criteria === undefined || cpe === undefined) return [];
  const range = rangeIn(match);
  const vulnerable = field(match, 'vulnerable') !== false;
  return [present({ cpe, criteria, vulnerable, range })];
};

const configurationOf = (node: unknown): Configuration => ({
  operator: textIn(node, 'operator') === 'AND' ? 'and' : 'or',
  negated: field(node, 'negate') === true,
  conditions: listIn(node, 'cpeMatch').flatMap(conditionIn),
  parts: listIn(node, 'nodes').map(configurationOf),
});

const METRICS = ['cvssMetricV40', 'cvssMetricV31', 'cvssMetricV30', 'cvssMetricV2'];

const scoresIn = (cve: unknown): readonly Score[] =>
  METRICS.flatMap((metric) => listIn(field(cve, 'metrics'), metric)).flatMap((score) => {
    const vector = textIn(field(score, 'cvssData'), 'vectorString');
    const by = textIn(score, 'source');
    return vector === undefined ? [] : [present({ vector, by })];
  });

const cwesIn = (cve: unknown): readonly string[] => [
  ...new Set(
    listIn(cve, 'weaknesses')
      .flatMap((weakness) => listIn(weakness, 'description'))
      .flatMap((description) => textIn(description, 'value')?.match(/^CWE-\d+$/)?.[0] ?? []),
  ),
];

const summaryOf = (cve: unknown): string | undefined => {
  const all = listIn(cve, 'descriptions');
  return textIn(all.find((each) => textIn(each, 'lang') === 'en') ?? all[0], 'value');
};

/**
 * A vulnerability of the NVD in our form, from an item of a page or of a feed; `undefined` where the JSON is none.
 * Source: the schema of the NVD's CVE API, 2.0.
 */
export const advisoryOfNvd = (item: unknown): Advisory | undefined => {
  const cve = cveIn(item);
  const id = textIn(cve, 'id');
  if (!isFields(cve) || id === undefined || !isNvdItem(item)) return undefined;
  const [modified, published, exploitedSince] = ['lastModified', 'published', 'cisaExploitAdd'].map((name) =>
    textIn(cve, name),
  );
  const summary = summaryOf(cve);
  return present<Advisory>({
    id,
    aliases: [id],
    source: 'nvd',
    modified,
    published,
    withdrawn: textIn(cve, 'vulnStatus') === 'Rejected',
    summary,
    scores: scoresIn(cve),
    cwes: cwesIn(cve),
    packages: [],
    configurations: listIn(cve, 'configurations').map(configurationOf),
    exploitedSince,
  });
};
