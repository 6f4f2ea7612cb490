import { append } from '../../group';
import { packageKey } from '../purl';
import type { SbomComponent } from '../sbom/sbom';
import type { NamedProduct, VexStatement } from '../vex/statement';
import { plainName, productKey } from './advisory-index';
import {
  componentMeant,
  type DeviceName,
  deviceMeant,
  hasWildcards,
  type ReadComponent,
  type ReadProduct,
  readComponent,
  readProduct,
  refMeant,
} from './named-product';

/** A document of statements under the name by which people know it. */
export interface VexDocument {
  readonly name: string;
  readonly statements: readonly VexStatement[];
}

/** A statement that is about a component. */
export interface Stated {
  readonly document: string;
  readonly statement: VexStatement;
  readonly met: string;
  /** It names the device, and not only a part that many devices have. */
  readonly isSpecific: boolean;
}

/** Statements by what they are about. */
export interface VexIndex {
  /** What is said of a device as a whole, in the order of the documents. Linear in what is said of devices of its name. */
  aboutDevice(device: DeviceName): readonly Stated[];
  /** What is said of a component in a device. Linear in what is said of components that share a name with it. */
  aboutComponent(component: SbomComponent, device: DeviceName): readonly Stated[];
}

/** A product of a statement, or a part of one. */
interface Entry {
  /** The place of the entry among all, as they are written. */
  readonly at: number;
  /** The place of the statement, since the same one may stand in two documents. */
  readonly statementAt: number;
  readonly document: string;
  readonly statement: VexStatement;
  readonly product: ReadProduct;
  /** The product that it is a part of. */
  readonly whole?: NamedProduct;
}

/** Of each statement, what the first of its products that is about the thing says. */
const firstOfEach = (entries: readonly Entry[], about: (entry: Entry) => Stated | undefined): readonly Stated[] => {
  const found = new Map<number, Stated>();
  // As they are written, each once, however many of its names led there.
  for (const entry of [...new Set(entries)].sort((a, b) => a.at - b.at)) {
    if (found.has(entry.statementAt)) continue;
    const stated = about(entry);
    if (stated !== undefined) found.set(entry.statementAt, stated);
  }
  return [...found.values()];
};

const statedOfComponent = (
  { document, statement, product, whole }: Entry,
  component: ReadComponent,
  device: DeviceName,
): Stated | undefined => {
  const met = componentMeant(product, component, device);
  if (met === undefined) return undefined;
  if (whole === undefined)
    return { document, statement, met, isSpecific: refMeant(product, component, device) !== undefined };
  const isSpecific = deviceMeant(whole, device) !== undefined;
  // Parts of another device are not meant; where the device has no name, it may be this one.
  return isSpecific || device.model === undefined ? { document, statement, met, isSpecific } : undefined;
};

/** Entries by one kind of name, found by a key of it. */
const byKey = () => {
  const entries = new Map<string, Entry[]>();
  return {
    put: (key: string, entry: Entry) => append(entries, key, entry),
    at: (key: string): readonly Entry[] => entries.get(key) ?? [],
  };
};

const isPattern = (word: string): boolean => /[*?]/.test(word);

/** Makes the index of statements. Linear in the names of their products. */
export const indexStatements = (documents: readonly VexDocument[]): VexIndex => {
  const [refs, packages, products, models] = [byKey(), byKey(), byKey(), byKey()];
  // Names that stand for many are few, and tried one by one.
  const wildProducts: Entry[] = [];
  const wildModels: Entry[] = [];
  const putNames = ({ product: { id }, link, purls, cpes }: ReadProduct, entry: Entry): void => {
    if (id !== undefined) refs.put(id, entry);
    if (link !== undefined) refs.put(link.ref, entry);
    for (const { name } of purls) packages.put(packageKey(name), entry);
    for (const { name } of cpes)
      if (isPattern(name.vendor) || isPattern(name.product)) wildProducts.push(entry);
      else products.put(productKey(name), entry);
  };
  const putDevice = ({ name, models: named }: NamedProduct, entry: Entry): void => {
    if (name !== undefined) models.put(plainName(name), entry);
    for (const model of named)
      if (hasWildcards(model)) wildModels.push(entry);
      else models.put(plainName(model), entry);
  };
  let [at, statementAt] = [0, 0];
  for (const { name: document, statements } of documents)
    for (const statement of statements) {
      statementAt += 1;
      const put = (named: NamedProduct, whole?: NamedProduct): void => {
        const entry = { at, statementAt, document, statement, product: readProduct(named), whole };
        at += 1;
        putNames(entry.product, entry);
        if (whole === undefined) putDevice(named, entry);
      };
      for (const product of statement.products)
        if (product.parts.length === 0) put(product);
        else for (const part of product.parts) put(part, product);
    }
  return {
    aboutDevice: (device) => {
      if (device.model === undefined) return [];
      return firstOfEach([...models.at(plainName(device.model)), ...wildModels], ({ document, statement, product }) => {
        const met = deviceMeant(product.product, device);
        return met === undefined ? undefined : { document, statement, met, isSpecific: true };
      });
    },
    aboutComponent: (component, device) => {
      const read = readComponent(component);
      const candidates = [
        ...refs.at(read.ref),
        ...(read.purl === undefined ? [] : packages.at(packageKey(read.purl))),
        ...read.cpes.flatMap((cpe) => products.at(productKey(cpe))),
        ...(read.cpes.length === 0 ? [] : wildProducts),
      ];
      return firstOfEach(candidates, (entry) => statedOfComponent(entry, read, device));
    },
  };
};
