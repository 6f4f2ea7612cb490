import type { AssetId } from '../../model/id';
import type { StatedVex } from '../../model/vex-statement';
import { indexStatements, type VexIndex } from '../matching/vex-index';
import type { NamedProduct, VexStatement } from '../vex/statement';
import type { StatingPaper } from './to-check';

type StatedProduct = StatedVex['products'][number];

const productOf = ({
  parts,
  ...product
}: StatedProduct | ((StatedProduct['parts'] & object)[number] & { parts?: undefined })): NamedProduct => ({
  ...product,
  purls: product.purls ?? [],
  cpes: product.cpes ?? [],
  models: product.models ?? [],
  parts: parts?.map((part) => productOf(part)) ?? [],
});

const statementOf = (stated: StatedVex): VexStatement => ({
  ...stated,
  aliases: stated.aliases ?? [],
  products: stated.products.map(productOf),
});

/** A statement as far as it names devices, and not only parts that many devices have. */
const asNamed = (statement: VexStatement): VexStatement => ({
  ...statement,
  products: statement.products.map((product) => {
    const { id, ...rest } = product;
    const named = id?.startsWith('urn:cdx:') ? product : rest;
    return product.parts.length > 0 ? named : { ...named, purls: [], cpes: [] };
  }),
});

const nameOf = ({ name, fileName, id }: StatingPaper): string =>
  fileName ?? (typeof name === 'string' ? name : (name?.en ?? name?.ja)) ?? id;

/** Papers of the same name are told apart by a number, so that none of them is taken for a later word of another. */
const distinctNames = (papers: readonly StatingPaper[]): readonly string[] => {
  const taken = new Set<string>();
  return papers.map((paper) => {
    const name = nameOf(paper);
    let own = name;
    for (let next = 2; taken.has(own); next += 1) own = `${name} (${next})`;
    taken.add(own);
    return own;
  });
};

/**
 * What is said about the devices. A paper about certain devices speaks of those, and of others only where it names
 * them: what a maker says of a part in his device does not hold for the same part in another.
 */
export const statementsFor = (papers: readonly StatingPaper[]): ((assets: readonly AssetId[]) => VexIndex) => {
  const names = distinctNames(papers);
  const read = papers.map((paper, at) => {
    const statements = paper.statements.map(statementOf);
    return {
      name: names[at] ?? nameOf(paper),
      about: new Set<string>(paper.assets),
      statements,
      named: statements.map(asNamed),
    };
  });
  const made = new Map<string, VexIndex>();
  return (assets) => {
    const isOurs = read.map(({ about }) => about.size === 0 || assets.some((id) => about.has(id)));
    const key = isOurs.map(Number).join('');
    const there = made.get(key);
    if (there !== undefined) return there;
    const index = indexStatements(
      read.map(({ name, statements, named }, at) => ({ name, statements: isOurs[at] ? statements : named })),
    );
    made.set(key, index);
    return index;
  };
};
