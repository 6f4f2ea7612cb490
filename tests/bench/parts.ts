import { inventorySteps } from '../../src/core/evidence/overview/inventory';
import { GROUPINGS, rowsOf } from '../../src/core/evidence/overview/rows';
import { searchInventory } from '../../src/core/evidence/overview/search';
import type { Asset } from '../../src/core/model/asset';
import type { EvidenceDocument } from '../../src/core/model/evidence-document';
import { allAtOnce } from '../../src/core/steps';
import { tableOf } from '../../src/core/table';
import { type Figure, timed } from './figures';

const DEVICES = 2_000;
const PARTS = 500;
const LISTS = 100;
const NAMES = 3_000;

/** 2,000 devices of 100 products, each product with a parts list of 500 parts and 100 vulnerabilities in them. */
const hospital = () => {
  const assets = Array.from(
    { length: DEVICES },
    (_, at) => ({ id: `a${at}`, kind: 'ct', name: `CT ${at}`, manufacturer: `Maker ${at % 20}` }) as Asset,
  );
  const papers = Array.from({ length: LISTS }, (_, list) => {
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
    const about = assets.filter((_, at) => at % LISTS === list).map(({ id }) => id);
    return { id: `s${list}`, kind: 'sbom', assets: about, components, vulnerabilities } as unknown as EvidenceDocument;
  });
  return { assets: tableOf(assets), papers: tableOf(papers) };
};

/** Where a part is, over a hospital of devices with parts: at most 100 ms are promised for a search. */
export const benchParts = async (runs: number): Promise<readonly Figure[]> => {
  const { assets, papers } = hospital();
  const inventory = allAtOnce(inventorySteps(assets, papers));
  const size = `${DEVICES.toLocaleString('en')} × ${PARTS}`;
  const search = (query: string) =>
    timed(`search parts for "${query}", all groupings`, size, runs, () => {
      for (const grouping of GROUPINGS) rowsOf(searchInventory(inventory, query, 'any'), grouping);
    });
  return [await search('log4j'), await search('maker 3 part-1'), await search('CVE-2024-10077')];
};
