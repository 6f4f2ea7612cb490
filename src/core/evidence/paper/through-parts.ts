import { type Component, refOf } from '../../model/component';
import { countingInHospital } from '../../model/counting-papers';
import type { AssetId } from '../../model/id';
import type { Model } from '../../model/model';
import { readCpe } from '../cpe';
import { productKey } from '../matching/advisory-index';
import { packageKey, readPurl } from '../purl';
import type { UnassignedPaper } from './paper-of';

/** The names by package url and CPE, versions left aside, under which a thing is known. */
const keysOf = ({
  purls = [],
  cpes = [],
}: {
  readonly purls?: readonly string[];
  readonly cpes?: readonly string[];
}) => [
  ...purls.flatMap((text) => {
    const purl = readPurl(text);
    return purl === undefined ? [] : [packageKey(purl)];
  }),
  ...cpes.flatMap((text) => {
    const cpe = readCpe(text);
    return cpe === undefined ? [] : [`cpe ${productKey(cpe)}`];
  }),
];

const keysOfPart = ({ purl, cpes }: Component): readonly string[] =>
  keysOf({ ...(purl === undefined ? {} : { purls: [purl] }), ...(cpes === undefined ? {} : { cpes }) });

/**
 * Devices whose parts lists name something that a paper makes statements about, by package url, CPE or reference into the
 * list. Linear in the parts of all lists, and only where the paper makes statements.
 */
export const throughParts = ({ statements }: UnassignedPaper, model: Model): ReadonlySet<AssetId> => {
  const named = (statements ?? []).flatMap(({ products }) =>
    products.flatMap((product) => [product, ...(product.parts ?? [])]),
  );
  const keys = new Set(named.flatMap((product) => keysOf({ purls: product.purls ?? [], cpes: product.cpes ?? [] })));
  const refs = new Set(named.flatMap(({ id }) => (id === undefined ? [] : [id])));
  const found = new Set<AssetId>();
  if (keys.size === 0 && refs.size === 0) return found;
  const isNamed = (part: Component): boolean => refs.has(refOf(part)) || keysOfPart(part).some((key) => keys.has(key));
  for (const { kind, components, subject, assets } of countingInHospital(model.source.evidence.values()))
    if (kind === 'sbom' && ((subject !== undefined && isNamed(subject)) || components?.some(isNamed)))
      for (const id of assets) found.add(id);
  return found;
};
