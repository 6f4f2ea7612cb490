import { append } from '../../group';
import type { Advisory, AffectedPackage, Configuration, CpeCondition } from '../advisories/advisory';
import { type Identities, identify } from './identities';

/** Something that an advisory says about a package. */
export interface PackageEntry {
  readonly advisory: Advisory;
  readonly affected: AffectedPackage;
}

/** A product at fault in an advisory, and the configuration that it is at fault in. */
export interface ProductEntry {
  readonly advisory: Advisory;
  readonly condition: CpeCondition;
  readonly configuration: Configuration;
}

/** Advisories by what they are about. */
export interface AdvisoryIndex {
  /** By type, namespace and name of the package url. */
  forPackage(key: string): readonly PackageEntry[];
  /** By vendor and product of the CPE, `vendor:product`. */
  forProduct(key: string): readonly ProductEntry[];
  /** By product of the CPE alone, words parted by a space. */
  forName(name: string): readonly ProductEntry[];
  readonly identities: Identities;
}

export const productKey = ({ vendor, product }: { readonly vendor: string; readonly product: string }): string =>
  `${vendor}:${product}`;

/** Small letters and numbers, everything else a space, also at the ends. */
export const plainLetters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ');

/** Names as people write them beside names as CPEs spell them: small letters and numbers between single spaces. */
export const plainName = (text: string): string => plainLetters(text).trim();

/** The conditions of a configuration that are about the product at fault, at any depth. */
const vulnerableIn = (configuration: Configuration): readonly CpeCondition[] => [
  ...configuration.conditions.filter(({ vulnerable }) => vulnerable),
  ...configuration.parts.flatMap(vulnerableIn),
];

/**
 * Makes the index of advisories that still stand. `also`: what others say of which ids mean the same. Linear in what they
 * say.
 */
export const indexAdvisories = (
  advisories: Iterable<Advisory>,
  also: readonly Pick<Advisory, 'aliases'>[] = [],
): AdvisoryIndex => {
  const standing = [...advisories].filter(({ withdrawn }) => !withdrawn);
  const packages = new Map<string, PackageEntry[]>();
  const products = new Map<string, ProductEntry[]>();
  const names = new Map<string, ProductEntry[]>();
  for (const advisory of standing) {
    for (const affected of advisory.packages) append(packages, affected.package, { advisory, affected });
    for (const configuration of advisory.configurations)
      for (const condition of vulnerableIn(configuration)) {
        const entry = { advisory, condition, configuration };
        append(products, productKey(condition.cpe), entry);
        append(names, plainName(condition.cpe.product), entry);
      }
  }
  return {
    forPackage: (key) => packages.get(key) ?? [],
    forProduct: (key) => products.get(key) ?? [],
    forName: (name) => names.get(name) ?? [],
    identities: identify([...standing, ...also]),
  };
};
