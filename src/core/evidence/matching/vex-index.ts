import { matchCpe, readCpe } from '../cpe';
import { packageKey, readPurl } from '../purl';
import type { SbomComponent } from '../sbom/sbom';
import { isInRange } from '../versions/range';
import { compareVersions, schemeOf } from '../versions/schemes';
import type { NamedProduct, VexStatement } from '../vex/statement';
import { plainName } from './advisory-index';

/** A document of statements under the name by which people know it. */
export interface VexDocument {
  readonly name: string;
  readonly statements: readonly VexStatement[];
}

/** The device that a component is in, as far as it is named. */
export interface DeviceName {
  readonly manufacturer?: string;
  readonly model?: string;
  readonly version?: string;
  /** Serial number of its SBOM, by which other documents refer to its parts. */
  readonly sbom?: string;
}

/** A statement that is about a component. */
export interface Stated {
  readonly document: string;
  readonly statement: VexStatement;
  readonly met: string;
  /** It names the device, and not only a part that many devices have. */
  readonly isSpecific: boolean;
}

const versionMeant = (product: NamedProduct, version: string | undefined, ecosystem: string): boolean => {
  if (product.range !== undefined) return version !== undefined && isInRange(version, product.range) === 'yes';
  if (product.version === undefined) return true;
  if (version === undefined) return false;
  const scheme = schemeOf(ecosystem) ?? 'dotted';
  return version === product.version || compareVersions(scheme, version, product.version) === 0;
};

const purlMeant = (product: NamedProduct, { purl }: SbomComponent): string | undefined => {
  const own = purl === undefined ? undefined : readPurl(purl);
  if (own === undefined) return undefined;
  return product.purls.find((text) => {
    const named = readPurl(text);
    if (named === undefined || packageKey(named) !== packageKey(own)) return false;
    const version = named.version ?? product.version;
    return versionMeant({ ...product, version }, own.version, own.type);
  });
};

const cpeMeant = (product: NamedProduct, { cpes }: SbomComponent): string | undefined =>
  product.cpes.find((text) => {
    const named = readCpe(text);
    return (
      named !== undefined &&
      cpes.some((own) => {
        const name = readCpe(own);
        return name !== undefined && matchCpe(named, name) === 'yes';
      })
    );
  });

/** `urn:cdx:<serial number>/<version>#<reference>`, or a reference within the SBOM itself. */
const refMeant = ({ id }: NamedProduct, { ref }: SbomComponent, { sbom }: DeviceName): string | undefined => {
  if (id === undefined) return undefined;
  if (id === ref) return id;
  const [, serial, target] = /^urn:cdx:([^/]+)\/\d+#(.+)$/.exec(id) ?? [];
  const isOurs = sbom !== undefined && serial !== undefined && sbom.toLowerCase().endsWith(serial.toLowerCase());
  return isOurs && target !== undefined && decodeURIComponent(target) === ref ? id : undefined;
};

const meansComponent = (product: NamedProduct, component: SbomComponent, device: DeviceName): string | undefined =>
  refMeant(product, component, device) ?? purlMeant(product, component) ?? cpeMeant(product, component);

/** `*` stands for any letters and `?` for one; both may be escaped. */
const modelPattern = (text: string): RegExp =>
  new RegExp(
    `^${plainName(
      text
        .replace(/\\([*?])/g, '$1')
        .replaceAll('*', 'zzstarzz')
        .replaceAll('?', 'zzonezz'),
    )
      .replaceAll('zzstarzz', '[^]{0,100}')
      .replaceAll('zzonezz', '.')}$`,
  );

const meansDevice = (product: NamedProduct, { manufacturer, model, version }: DeviceName): string | undefined => {
  if (model === undefined) return undefined;
  const own = plainName(model);
  const names = product.name === undefined ? [] : [product.name];
  const met =
    product.models.find((text) => modelPattern(text).test(own)) ?? names.find((text) => plainName(text) === own);
  if (met === undefined) return undefined;
  const vendor = product.vendor === undefined ? undefined : plainName(product.vendor);
  const maker = manufacturer === undefined ? undefined : plainName(manufacturer);
  const isOther = vendor !== undefined && maker !== undefined && !vendor.includes(maker) && !maker.includes(vendor);
  return isOther || !versionMeant(product, version, 'dotted') ? undefined : met;
};

/** What is said of a device as a whole, by any of the documents. Linear in the statements. */
export const statedAboutDevice = (device: DeviceName, documents: readonly VexDocument[]): readonly Stated[] =>
  documents.flatMap(({ name: document, statements }) =>
    statements.flatMap((statement): readonly Stated[] => {
      const met = statement.products
        .filter(({ parts }) => parts.length === 0)
        .map((product) => meansDevice(product, device))
        .find((found) => found !== undefined);
      return met === undefined ? [] : [{ document, statement, met, isSpecific: true }];
    }),
  );

/** What is said of a component in a device, by any of the documents. Linear in the statements. */
export const statedAbout = (
  component: SbomComponent,
  device: DeviceName,
  documents: readonly VexDocument[],
): readonly Stated[] =>
  documents.flatMap(({ name: document, statements }) =>
    statements.flatMap((statement): readonly Stated[] => {
      for (const product of statement.products) {
        const asDevice = meansDevice(product, device);
        if (product.parts.length > 0) {
          const part = product.parts.find((each) => meansComponent(each, component, device) !== undefined);
          const isHere = asDevice !== undefined || (device.model === undefined && part !== undefined);
          if (part !== undefined && isHere)
            return [
              {
                document,
                statement,
                met: meansComponent(part, component, device) ?? '',
                isSpecific: asDevice !== undefined,
              },
            ];
          continue;
        }
        const met = meansComponent(product, component, device);
        if (met !== undefined)
          return [{ document, statement, met, isSpecific: refMeant(product, component, device) !== undefined }];
      }
      return [];
    }),
  );
