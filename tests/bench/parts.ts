import { inventoryMemory, inventorySteps } from '../../src/core/evidence/overview/inventory';
import { devicesOf, GROUPINGS, rowsOf } from '../../src/core/evidence/overview/rows';
import type { Asset } from '../../src/core/model/asset';
import type { EvidenceDocument } from '../../src/core/model/evidence-document';
import { allAtOnce } from '../../src/core/steps';
import { tableOf } from '../../src/core/table';
import { type Figure, figureOf } from './figures';

const DEVICES = 2_000;
const PARTS = 500;
const SHARED = 100;
const NAMES = 3_000;

/**
 * 2,000 devices of so many products, each product with a parts list of 500 parts and 100 vulnerabilities in them. As many
 * products as devices: no two share a list.
 */
const hospital = (lists: number) => {
  const assets = Array.from(
    { length: DEVICES },
    (_, at) => ({ id: `a${at}`, kind: 'ct', name: `CT ${at}`, manufacturer: `Maker ${at % 20}` }) as Asset,
  );
  const papers = Array.from({ length: lists }, (_, list) => {
    const components = Array.from({ length: PARTS }, (_, at) => {
      const name = at === 7 && list % 3 === 0 ? 'log4j-core' : `part-${(at * 7 + list * 13) % NAMES}`;
      const version = `1.${at % 9}`;
      return { name, version, supplier: 'Apache', purl: `pkg:maven/org.example/${name}@${version}` };
    });
    const vulnerabilities = components.slice(0, 100).map(({ name, version }, at) => ({
      id: `CVE-2024-${10_000 + ((at * 31 + list) % 4_000)}`,
      component: `${name}@${version}`,
      verdict: 'affected',
      evidence: [],
    }));
    const about = assets.filter((_, at) => at % lists === list).map(({ id }) => id);
    return { id: `s${list}`, kind: 'sbom', assets: about, components, vulnerabilities } as unknown as EvidenceDocument;
  });
  return { assets: tableOf(assets), papers: tableOf(papers) };
};

const QUERIES = ['log4j', 'maker 3 part-1', 'part-1', 'CVE-2024-10077', ''];

/** Processor time of a step, several times after one that does not count. */
const timed = (what: string, size: string, runs: number, step: () => unknown): Figure => {
  step();
  const samples = Array.from({ length: runs }, () => {
    const start = process.cpuUsage();
    step();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return figureOf(what, size, samples);
};

const benchSearch = (lists: number, size: string, runs: number): readonly Figure[] => {
  const { assets, papers } = hospital(lists);
  const memory = inventoryMemory();
  const start = process.cpuUsage();
  const inventory = allAtOnce(inventorySteps(assets, papers, memory));
  const { user, system } = process.cpuUsage(start);
  const again = timed('list parts after an edit of one paper', size, runs, () => {
    const [first] = papers.values();
    if (first !== undefined) allAtOnce(inventorySteps(assets, papers.set({ ...first }), memory));
  });
  const searches = QUERIES.flatMap((query) =>
    GROUPINGS.map((grouping) =>
      timed(`search parts for "${query}", by ${grouping}`, size, runs, () => {
        const rows = rowsOf(inventory, query, 'any', grouping);
        // As many are shown at once.
        for (const { hits } of rows.slice(0, 40)) devicesOf(hits);
      }),
    ),
  );
  return [figureOf('list parts', size, [(user + system) / 1000]), again, ...searches];
};

/** Where a part is, over a hospital of devices with parts: at most 100 ms are promised for a search. Processor time. */
export const benchParts = async (runs: number): Promise<readonly Figure[]> => {
  const size = `${DEVICES.toLocaleString('en')} × ${PARTS}`;
  return [...benchSearch(SHARED, `${size} shared`, runs), ...benchSearch(DEVICES, `${size} unshared`, runs)];
};
