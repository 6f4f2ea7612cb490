import { type Cpe, matchCpe, readCpe } from '../cpe';
import { present } from '../fields';
import { type Purl, packageKey, readPurl } from '../purl';
import type { SbomComponent } from '../sbom/sbom';
import { isInRange } from '../versions/range';
import { compareVersions, schemeOf } from '../versions/schemes';
import type { NamedProduct } from '../vex/statement';
import { isMeantBy, readPattern } from '../wildcards';
import { plainLetters, plainName } from './advisory-index';

/** The device that a component is in, as far as it is named. */
export interface DeviceName {
  readonly manufacturer?: string;
  readonly model?: string;
  readonly version?: string;
  /** Serial number of its SBOM, by which other documents refer to its parts. */
  readonly sbom?: string;
}

/** A name as it is written, and taken apart. */
interface Read<T> {
  readonly text: string;
  readonly name: T;
}

/** A part of another document: `urn:cdx:<serial number>/<version>#<reference>`. */
export interface BomLink {
  /** In small letters. */
  readonly serial: string;
  readonly ref: string;
}

/** A product that a statement names, with its names taken apart once. */
export interface ReadProduct {
  readonly product: NamedProduct;
  readonly purls: readonly Read<Purl>[];
  readonly cpes: readonly Read<Cpe>[];
  readonly link?: BomLink;
}

/** A component with its names taken apart once. */
export interface ReadComponent {
  readonly ref: string;
  readonly purl?: Purl;
  readonly cpes: readonly Cpe[];
}

const readAll = <T>(texts: readonly string[], read: (text: string) => T | undefined): readonly Read<T>[] =>
  texts.flatMap((text) => {
    const name = read(text);
    return name === undefined ? [] : [{ text, name }];
  });

const linkIn = (id: string): BomLink | undefined => {
  const [, serial, target] = /^urn:cdx:([^/]+)\/\d+#(.+)$/.exec(id) ?? [];
  if (serial === undefined || target === undefined) return undefined;
  try {
    return { serial: serial.toLowerCase(), ref: decodeURIComponent(target) };
  } catch {
    return undefined;
  }
};

export const readProduct = (product: NamedProduct): ReadProduct =>
  present({
    product,
    purls: readAll(product.purls, readPurl),
    cpes: readAll(product.cpes, readCpe),
    link: product.id === undefined ? undefined : linkIn(product.id),
  });

export const readComponent = ({ ref, purl, cpes }: SbomComponent): ReadComponent =>
  present({
    ref,
    purl: purl === undefined ? undefined : readPurl(purl),
    cpes: cpes.flatMap((text) => readCpe(text) ?? []),
  });

const isVersionMeant = (
  { range, version: named }: Pick<NamedProduct, 'range' | 'version'>,
  version: string | undefined,
  ecosystem: string,
): boolean => {
  if (range !== undefined) return version !== undefined && isInRange(version, range) === 'yes';
  if (named === undefined) return true;
  if (version === undefined) return false;
  return version === named || compareVersions(schemeOf(ecosystem) ?? 'dotted', version, named) === 0;
};

const purlMeant = ({ product, purls }: ReadProduct, own: Purl | undefined): string | undefined => {
  if (own === undefined) return undefined;
  const { range, version } = product;
  return purls.find(
    ({ name }) =>
      packageKey(name) === packageKey(own) &&
      isVersionMeant({ range, version: name.version ?? version }, own.version, own.type),
  )?.text;
};

const cpeMeant = ({ cpes }: ReadProduct, own: readonly Cpe[]): string | undefined =>
  cpes.find(({ name }) => own.some((each) => matchCpe(name, each) === 'yes'))?.text;

/** The reference by which a product is the component itself, in its own SBOM or through a link into it. */
export const refMeant = (
  { product: { id }, link }: ReadProduct,
  { ref }: ReadComponent,
  { sbom }: DeviceName,
): string | undefined => {
  if (id === ref) return id;
  return link?.ref === ref && sbom?.toLowerCase().endsWith(link.serial) ? id : undefined;
};

/** What in the product met what in the component; `undefined` where it is about another one. */
export const componentMeant = (
  product: ReadProduct,
  component: ReadComponent,
  device: DeviceName,
): string | undefined =>
  refMeant(product, component, device) ?? purlMeant(product, component.purl) ?? cpeMeant(product, component.cpes);

/** `*` stands for any letters and `?` for one, unless a backslash stands before them. */
const WILDCARD = /(?<!\\)[*?]/;

export const hasWildcards = (model: string): boolean => WILDCARD.test(model);

/** Whether a plain name is that of a model, or one of those that a pattern with wildcards at its ends stands for. */
const isModelMeant = (pattern: string, own: string): boolean => {
  if (!hasWildcards(pattern)) return plainName(pattern) === own;
  const { start, middle, end } = readPattern(pattern.trim());
  return isMeantBy({ start, middle: plainLetters(middle), end }, own);
};

/** The name of the device that a product meets; `undefined` where it is another, or a version of it that is not meant. */
export const deviceMeant = (
  product: NamedProduct,
  { manufacturer, model, version }: DeviceName,
): string | undefined => {
  if (model === undefined) return undefined;
  const own = plainName(model);
  const met =
    product.models.find((text) => isModelMeant(text, own)) ??
    (product.name !== undefined && plainName(product.name) === own ? product.name : undefined);
  if (met === undefined) return undefined;
  const vendor = product.vendor === undefined ? undefined : plainName(product.vendor);
  const maker = manufacturer === undefined ? undefined : plainName(manufacturer);
  const isOther = vendor !== undefined && maker !== undefined && !vendor.includes(maker) && !maker.includes(vendor);
  return isOther || !isVersionMeant(product, version, 'dotted') ? undefined : met;
};
