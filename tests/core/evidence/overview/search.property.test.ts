import { describe, expect, it } from 'vitest';
import { inventoryMemory, inventorySteps } from '../../../../src/core/evidence/overview/inventory';
import { ENTRY_FILTERS, type EntryFilter } from '../../../../src/core/evidence/overview/marks';
import { GROUPINGS, type Grouping, rowsOf } from '../../../../src/core/evidence/overview/rows';
import type { Asset } from '../../../../src/core/model/asset';
import { type Component, refOf } from '../../../../src/core/model/component';
import { countingPapers } from '../../../../src/core/model/counting-papers';
import type { EvidenceDocument } from '../../../../src/core/model/evidence-document';
import { MATCH_VERDICTS, type Vulnerability } from '../../../../src/core/model/vulnerability';
import { allAtOnce } from '../../../../src/core/steps';
import { tableOf } from '../../../../src/core/table';
import { type Random, randomOf } from '../../../support/random';

const some = <T>(random: Random, from: readonly T[], chance: number) => from.filter(() => random.next() < chance);
const maybe = (random: Random, chance: number, more: object): object => (random.next() < chance ? more : {});

const NAMES = ['log4j-core', 'Log4J', 'ＬＯＧ４Ｊ', 'openssl', 'zlib', '画像処理', 'lib ssl'];
const DEVICES = ['ct1', 'ct2', 'pacs', 'mri', 'nobody'];
const QUERIES = [
  '',
  'log4j',
  'LOG',
  'ssl 1',
  'ct log',
  'acme',
  'cve',
  'cve-2 acme lib',
  'ＣＴ',
  '画像',
  '4 2',
  'ghsa',
  'x y z',
];

const anyComponent = (random: Random) =>
  ({
    name: random.pick(NAMES),
    ...maybe(random, 0.8, { version: random.pick(['1', '2.14.1', '1.0.2']) }),
    ...maybe(random, 0.3, { supplier: random.pick(['Apache', 'ACME']) }),
    ...maybe(random, 0.3, { purl: 'pkg:maven/org.apache/log4j' }),
    ...maybe(random, 0.2, { ref: random.pick(['r1', 'r2']) }),
  }) as Component;

const anyFinding = (random: Random, components: readonly Component[]) => {
  const about = random.next() < 0.8 && components.length > 0 ? refOf(random.pick(components)) : undefined;
  return {
    id: `CVE-${Math.floor(random.next() * 6)}`,
    ...(about === undefined ? maybe(random, 0.3, { component: 'gone' }) : { component: about }),
    verdict: random.pick(MATCH_VERDICTS),
    evidence: some(random, [{ record: 'GHSA-1' }, { record: 'CVE-2' }], 0.3),
    ...maybe(random, 0.2, { aliases: ['GHSA-7'] }),
    ...maybe(random, 0.2, { assets: some(random, DEVICES, 0.5) }),
    ...maybe(random, 0.2, { isDisputed: true }),
    ...maybe(random, 0.3, { exploitedSince: '2026-01-01' }),
    ...maybe(random, 0.4, { likelihood: random.pick([0, 0.5, 0.9]) }),
    ...maybe(random, 0.4, { fix: random.pick([false, '3']) }),
    ...maybe(random, 0.2, { judgement: { verdict: random.pick(['affected', 'not-affected']) } }),
  } as unknown as Vulnerability;
};

const anyPaper = (random: Random, id: string): EvidenceDocument => {
  const components = Array.from({ length: Math.floor(random.next() * 6) }, () => anyComponent(random));
  const vulnerabilities = Array.from({ length: Math.floor(random.next() * 5) }, () => anyFinding(random, components));
  return {
    id,
    kind: 'sbom',
    assets: some(random, DEVICES, 0.4),
    ...maybe(random, 0.3, { model: 'Lib One', manufacturer: 'ACME' }),
    ...maybe(random, 0.9, { components }),
    ...maybe(random, 0.9, { vulnerabilities }),
    ...maybe(random, 0.5, { checked: { on: '2026-01-01', sources: [] } }),
    ...maybe(random, 0.2, { replaces: 'p1' }),
  } as unknown as EvidenceDocument;
};

const assets = tableOf(
  DEVICES.slice(0, -1).map(
    (id) =>
      ({ id, kind: 'ct', name: { ja: `ＣＴ ${id}`, en: id }, manufacturer: id === 'ct1' ? 'ACME' : 'Zeta' }) as Asset,
  ),
);

const small = (...words: readonly (string | undefined)[]) => words.join('\n').normalize('NFKC').toLowerCase();

const passes: Readonly<Record<EntryFilter, (of: Vulnerability, verdict: string, isSafe: boolean) => boolean>> = {
  any: () => true,
  found: () => true,
  affected: (_, verdict) => verdict === 'affected',
  review: (_, verdict) => ['needs-review', 'cannot-compare', 'under-investigation'].includes(verdict),
  conditional: (_, verdict) => verdict === 'conditional',
  exploited: (of, _, isSafe) => of.exploitedSince !== undefined && !isSafe,
  unfixed: (of, _, isSafe) => of.fix === false && !isSafe,
  disputed: (of) => of.isDisputed === true,
  safe: (_of, _verdict, isSafe) => isSafe,
};

interface Plain {
  readonly paper: string;
  readonly part: string;
  readonly finding: Vulnerability | undefined;
  readonly assets: readonly string[];
  readonly isUnchecked: boolean;
}

const nameless = ({ purl, cpes = [], supplier, group }: Component): boolean =>
  [purl, supplier, group, ...cpes].every((name) => name === undefined);

/** The same by going through everything, word by word, with nothing remembered. */
const plainSearch = (papers: readonly EvidenceDocument[], query: string, filter: EntryFilter): readonly Plain[] => {
  const words = small(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  const found: Plain[] = [];
  for (const paper of papers) {
    // Device by device, which papers about it count.
    const counts = paper.assets.filter((id) =>
      countingPapers(papers.filter((one) => one.assets.includes(id))).includes(paper),
    );
    if (counts.length === 0 && (paper.assets.length > 0 || !countingPapers(papers).includes(paper))) continue;
    const about = counts.flatMap((id) => assets.get(id) ?? []);
    const look = (text: string, part: string, finding: Vulnerability | undefined, isNameless = false) => {
      if (finding === undefined && filter !== 'any') return;
      const verdict = finding?.judgement?.verdict ?? finding?.verdict ?? '';
      if (finding && !passes[filter](finding, verdict, ['fixed', 'not-affected'].includes(verdict))) return;
      const all = small(
        text,
        finding?.id,
        ...(finding?.aliases ?? []),
        ...(finding?.evidence ?? []).map(({ record }) => record),
      );
      const hits = about.filter(({ id, name, manufacturer }) => {
        const its = small(...Object.values(name), manufacturer);
        return (
          (finding?.assets ?? [id]).includes(id) && words.every((word) => all.includes(word) || its.includes(word))
        );
      });
      if (hits.length === 0 && !(about.length === 0 && words.every((word) => all.includes(word)))) return;
      const isUnchecked = paper.checked === undefined || (finding === undefined && isNameless);
      found.push({ paper: paper.id, part, finding, assets: hits.map(({ id }) => id), isUnchecked });
    };
    const of = paper.vulnerabilities ?? [];
    const known = new Set<string | undefined>();
    for (const part of paper.components ?? []) {
      const its = known.has(refOf(part)) ? [] : of.filter(({ component }) => component === refOf(part));
      known.add(refOf(part));
      const text = small(part.name, part.version, part.group, part.supplier, part.purl, ...(part.cpes ?? []));
      for (const finding of its.length === 0 ? [undefined] : its)
        look(text, `/${part.name}@${part.version ?? ''}`, finding, nameless(part));
    }
    for (const finding of of.filter(({ component }) => !known.has(component)))
      look(small(paper.manufacturer, paper.model, finding.component), finding.component ?? '', finding);
  }
  return found;
};

const sorted = (lines: readonly string[]): readonly string[] => [...lines].sort();

const plainRows = (hits: readonly Plain[], grouping: Grouping): readonly string[] => {
  const keysOf = ({ part, finding, assets: ids }: Plain): readonly string[] =>
    grouping === 'device' ? ids : grouping === 'component' ? [part] : finding === undefined ? [] : [finding.id];
  const keys = new Set(hits.flatMap(keysOf));
  return sorted(
    [...keys].map((key) => {
      const its = hits.filter((hit) => keysOf(hit).includes(key));
      const findings = its.flatMap(({ finding }) => finding ?? []);
      const counts = (of: Vulnerability) => !['fixed', 'not-affected'].includes(of.judgement?.verdict ?? of.verdict);
      const likely = findings.filter(counts).flatMap(({ likelihood }) => likelihood ?? []);
      return JSON.stringify([
        key,
        sorted(its.map(({ paper, finding, assets: ids }) => `${paper} ${finding?.id} ${sorted(ids)}`)),
        its.some(({ isUnchecked }) => isUnchecked),
        findings.some((of) => of.exploitedSince !== undefined && counts(of)),
        findings.some(({ isDisputed }) => isDisputed),
        likely.length === 0 ? null : Math.max(...likely),
        findings.filter((of) => (of.judgement?.verdict ?? of.verdict) === 'affected').length,
      ]);
    }),
  );
};

describe('the search over parts', () => {
  it('finds what going through everything finds, also after papers came, changed and went', () => {
    const random = randomOf(7);
    let compared = 0;
    for (let round = 0; round < 25; round += 1) {
      const memory = inventoryMemory();
      let papers = tableOf(Array.from({ length: 5 }, (_, at) => anyPaper(random, `p${at}`)));
      for (let change = 0; change < 3; change += 1) {
        const inventory = allAtOnce(inventorySteps(assets, papers, memory));
        for (const query of QUERIES) {
          const filter = random.pick(ENTRY_FILTERS);
          const plain = plainSearch(papers.values(), query, filter);
          for (const grouping of GROUPINGS) {
            const rows = rowsOf(inventory, query, filter, grouping).map((row) =>
              JSON.stringify([
                row.key,
                sorted(row.hits.map(({ entry, assets: ids }) => `${entry.paper} ${entry.finding?.id} ${sorted(ids)}`)),
                row.isUnchecked,
                row.isExploited,
                row.isDisputed,
                row.likelihood ?? null,
                row.affected,
              ]),
            );
            expect(sorted(rows), `${query} ${filter} ${grouping}`).toEqual(plainRows(plain, grouping));
            compared += rows.length;
          }
        }
        papers = papers
          .set(anyPaper(random, `p${Math.floor(random.next() * 7)}`))
          .delete(`p${Math.floor(random.next() * 7)}`);
      }
    }
    expect(compared).toBeGreaterThan(2_000);
  });

  it('puts the lines in order: exploited, then the worst, the likely, the often hit, and by their names', () => {
    const random = randomOf(3);
    const papers = tableOf(Array.from({ length: 30 }, (_, at) => anyPaper(random, `q${at}`)));
    const inventory = allAtOnce(inventorySteps(assets, papers));
    const worst = [
      'affected',
      'conditional',
      'needs-review',
      'cannot-compare',
      'under-investigation',
      'fixed',
      'not-affected',
    ];
    for (const grouping of GROUPINGS) {
      const rows = rowsOf(inventory, '', 'any', grouping);
      const byRule = [...rows].sort(
        (a, b) =>
          Number(b.isExploited) - Number(a.isExploited) ||
          (a.verdict ? worst.indexOf(a.verdict) : 99) - (b.verdict ? worst.indexOf(b.verdict) : 99) ||
          (b.likelihood ?? -1) - (a.likelihood ?? -1) ||
          b.affected - a.affected ||
          (a.key < b.key ? -1 : 1),
      );
      expect(rows.map(({ key }) => key)).toEqual(byRule.map(({ key }) => key));
    }
  });
});
