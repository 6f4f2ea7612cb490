import type { EvidenceDocument } from '../../model/evidence-document';
import type { VersionRange } from '../../model/version-range';
import type { StatedVex } from '../../model/vex-statement';
import { present } from '../fields';
import type { NamedProduct, VexStatement } from '../vex/statement';
import type { Cutter } from './cut';

type KeptProduct = StatedVex['products'][number];
type KeptNames = Omit<KeptProduct, 'parts'>;

/** A range with a version that is too long to be one is left out whole: half a range would mean other versions. */
const keptRange = (range: VersionRange | undefined, { whole }: Cutter): VersionRange | undefined => {
  if (range === undefined) return undefined;
  const sides = range.stretches.flatMap(({ from, to }) => [from?.version, to?.version]);
  const versions = [...sides, ...range.versions, ...range.except].filter((version) => version !== undefined);
  return versions.every((version) => version !== '' && whole(version, 'range') !== undefined) ? range : undefined;
};

const wholes = (members: readonly string[], field: string, { whole }: Cutter): readonly string[] | undefined => {
  const all = members.flatMap((member) => whole(member, field) ?? []);
  return all.length === 0 ? undefined : all;
};

const keptNames = (product: NamedProduct, cut: Cutter): KeptNames =>
  present({
    id: cut.word(product.id, 'product'),
    name: cut.word(product.name, 'product'),
    vendor: cut.word(product.vendor, 'vendor'),
    version: cut.word(product.version, 'version'),
    range: keptRange(product.range, cut),
    purls: wholes(product.purls, 'purl', cut),
    cpes: wholes(product.cpes, 'cpes', cut),
    models: wholes(product.models, 'models', cut),
  });

/** Whether the versions that a product was narrowed to were lost on the way: it would then stand for all of them. */
const isWidened = (product: NamedProduct, kept: KeptNames): boolean =>
  product.range !== undefined && kept.range === undefined;

const keptProduct = (product: NamedProduct, cut: Cutter): readonly KeptProduct[] => {
  const names = keptNames(product, cut);
  const parts = product.parts.map((part) => ({ part, names: keptNames(part, cut) }));
  if (isWidened(product, names) || parts.some(({ part, names: of }) => isWidened(part, of))) return [];
  return [present({ ...names, parts: parts.length === 0 ? undefined : parts.map(({ names: of }) => of) })];
};

/**
 * Statements as a document keeps them. One that cannot be kept without meaning more than it says is left out. Linear in
 * statements and products.
 */
export const keptStatements = (statements: readonly VexStatement[], cut: Cutter): readonly StatedVex[] =>
  statements.flatMap((statement): readonly StatedVex[] => {
    const vulnerability = cut.whole(statement.vulnerability, 'vulnerability');
    const products = statement.products.flatMap((product) => keptProduct(product, cut));
    if (vulnerability === undefined || (products.length === 0 && statement.products.length > 0)) return [];
    return [
      present({
        vulnerability,
        aliases: wholes(statement.aliases, 'vulnerability', cut),
        products,
        status: statement.status,
        justification: statement.justification,
        justificationWritten: cut.word(statement.justificationWritten, 'justification'),
        detail: cut.prose(statement.detail, 'detail'),
        action: cut.prose(statement.action, 'action'),
        noFix: statement.noFix,
        at: cut.word(statement.at, 'at'),
        by: cut.word(statement.by, 'by'),
      }),
    ];
  });

const namedOf = ({ purls, cpes, models, ...names }: KeptNames): NamedProduct => ({
  ...names,
  purls: purls ?? [],
  cpes: cpes ?? [],
  models: models ?? [],
  parts: [],
});

const productOf = ({ parts, ...names }: KeptProduct): NamedProduct => ({
  ...namedOf(names),
  parts: (parts ?? []).map(namedOf),
});

/** What a paper says of vulnerabilities, in the form that matching takes. Linear in statements. */
export const statementsOf = ({ statements }: Pick<EvidenceDocument, 'statements'>): readonly VexStatement[] =>
  (statements ?? []).map((statement) => ({
    ...statement,
    aliases: statement.aliases ?? [],
    products: statement.products.map(productOf),
  }));
