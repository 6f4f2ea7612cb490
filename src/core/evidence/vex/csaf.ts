import { append } from '../../group';
import type { VexStatus } from '../../model/vulnerability';
import { field, isFields, listIn, present, textIn, textsIn } from '../fields';
import { readVers } from '../versions/range';
import { justified, type NamedProduct, NO_PRODUCT, type VexStatement } from './statement';

/** Whether JSON is CSAF, 2.0 or 2.1. */
export const isCsaf = (json: unknown): boolean => {
  const document = field(json, 'document');
  return /^2\.\d$/.test(textIn(document, 'csaf_version') ?? '') && textIn(document, 'category') !== undefined;
};

/** Branches deeper than this are left out; the format asks for no more than thirty. */
const DEEPEST = 60;

const STATUS_OF: Readonly<Record<string, VexStatus>> = {
  known_affected: 'affected',
  first_affected: 'affected',
  last_affected: 'affected',
  known_not_affected: 'not-affected',
  fixed: 'fixed',
  first_fixed: 'fixed',
  recommended: 'fixed',
  under_investigation: 'under-investigation',
};

/** What the branches above a product say of it. */
type Path = Pick<NamedProduct, 'name' | 'vendor' | 'version' | 'range'>;

const productOf = (full: unknown, path: Path): NamedProduct => {
  const helper = field(full, 'product_identification_helper');
  const name = path.name ?? textIn(full, 'name');
  return present({
    ...NO_PRODUCT,
    ...path,
    name,
    purls: [...textsIn(helper, 'purl'), ...textsIn(helper, 'purls')],
    cpes: textsIn(helper, 'cpe'),
    models: textsIn(helper, 'model_numbers'),
  });
};

const stepInto = (branch: unknown, path: Path): Path => {
  const name = textIn(branch, 'name');
  if (name === undefined) return path;
  switch (textIn(branch, 'category')) {
    case 'vendor':
      return { ...path, vendor: name };
    case 'product_name':
      return { ...path, name };
    case 'product_version':
      return { ...path, version: name };
    case 'product_version_range': {
      const range = readVers(name);
      return present({ ...path, range: range ?? path.range });
    }
    default:
      return path;
  }
};

const addProduct = (full: unknown, path: Path, products: Map<string, NamedProduct>): void => {
  const id = textIn(full, 'product_id');
  if (id !== undefined) products.set(id, { id, ...productOf(full, path) });
};

const walk = (branches: readonly unknown[], path: Path, products: Map<string, NamedProduct>, depth = 0): void => {
  if (depth > DEEPEST) return;
  for (const branch of branches) {
    const here = stepInto(branch, path);
    addProduct(field(branch, 'product'), here, products);
    walk(listIn(branch, 'branches'), here, products, depth + 1);
  }
};

/** A relationship makes a product of two: a part as installed in, or on, a whole. */
const combine = (tree: unknown, products: Map<string, NamedProduct>): void => {
  for (const relation of listIn(tree, 'relationships')) {
    const id = textIn(field(relation, 'full_product_name'), 'product_id');
    const part = products.get(textIn(relation, 'product_reference') ?? '');
    const whole = products.get(textIn(relation, 'relates_to_product_reference') ?? '');
    if (id !== undefined && part !== undefined && whole !== undefined)
      // Of a part of a part, the innermost is what is meant.
      products.set(id, { ...whole, id, parts: part.parts.length === 0 ? [part] : part.parts });
  }
};

const productsIn = (document: unknown): ReadonlyMap<string, NamedProduct> => {
  const tree = field(document, 'product_tree');
  const products = new Map<string, NamedProduct>();
  for (const full of listIn(tree, 'full_product_names')) addProduct(full, {}, products);
  walk(listIn(tree, 'branches'), {}, products);
  combine(tree, products);
  return products;
};

/** What entries say of products, by id; of groups of them, by the id of the group, so that none is written out. */
type SaidOf = (product: string) => string | undefined;

const textsFor = (
  entries: readonly unknown[],
  text: string,
  groupsOf: ReadonlyMap<string, readonly string[]>,
): SaidOf => {
  const [ofProducts, ofGroups] = [new Map<string, string>(), new Map<string, string>()];
  for (const entry of entries) {
    const said = textIn(entry, text);
    if (said === undefined) continue;
    for (const id of textsIn(entry, 'product_ids')) ofProducts.set(id, said);
    for (const id of textsIn(entry, 'group_ids')) ofGroups.set(id, said);
  }
  return (product) => {
    const group = groupsOf.get(product)?.find((one) => ofGroups.has(one));
    return ofProducts.get(product) ?? (group === undefined ? undefined : ofGroups.get(group));
  };
};

const NO_FIX: ReadonlySet<string> = new Set(['none_available', 'no_fix_planned']);
const FIX: ReadonlySet<string> = new Set(['vendor_fix', 'optional_patch', 'fix_planned']);

/** Whether remedies say of a product that there is no fix; where another brings one, they do not. */
const withoutFix = (
  remediations: readonly unknown[],
  groupsOf: ReadonlyMap<string, readonly string[]>,
): ((product: string) => true | undefined) => {
  const those = (categories: ReadonlySet<string>): SaidOf =>
    textsFor(
      remediations.filter((remedy) => categories.has(textIn(remedy, 'category') ?? '')),
      'category',
      groupsOf,
    );
  const [none, some] = [those(NO_FIX), those(FIX)];
  return (product) => (none(product) !== undefined && some(product) === undefined ? true : undefined);
};

/** Numbers for texts that are compared very often and may be very long. */
const numbering = (): ((text: string | undefined) => number) => {
  const numbers = new Map<string | undefined, number>();
  return (text) => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
};

/** The statements of one vulnerability, products of one status, reason and remedy together. */
const statedOf = (
  vulnerability: unknown,
  products: ReadonlyMap<string, NamedProduct>,
  groups: ReadonlyMap<string, readonly string[]>,
): readonly Omit<VexStatement, 'vulnerability' | 'aliases' | 'at' | 'by'>[] => {
  const flags = textsFor(listIn(vulnerability, 'flags'), 'label', groups);
  const impacts = textsFor(
    listIn(vulnerability, 'threats').filter((threat) => textIn(threat, 'category') === 'impact'),
    'details',
    groups,
  );
  const remedies = textsFor(listIn(vulnerability, 'remediations'), 'details', groups);
  const isWithoutFix = withoutFix(listIn(vulnerability, 'remediations'), groups);
  const numberOf = numbering();
  const found = new Map<
    string,
    Omit<VexStatement, 'vulnerability' | 'aliases'> & { readonly products: NamedProduct[] }
  >();
  for (const [word, status] of Object.entries(STATUS_OF)) {
    for (const id of textsIn(field(vulnerability, 'product_status'), word)) {
      const product = products.get(id);
      if (product === undefined) continue;
      const [label, detail, action] = [flags(id), impacts(id), remedies(id)];
      const noFix = status === 'fixed' ? undefined : isWithoutFix(id);
      const key = [status, noFix, ...[label, detail, action].map(numberOf)].join();
      const there = found.get(key);
      if (there !== undefined) there.products.push(product);
      else found.set(key, present({ status, products: [product], ...justified(label), detail, action, noFix }));
    }
  }
  return [...found.values()];
};

/** The statements of a CSAF document, of any category that says a status of products. Linear in its size. */
export const statementsOfCsaf = (json: unknown): readonly VexStatement[] => {
  if (!isFields(json)) return [];
  const products = productsIn(json);
  const groups = new Map<string, string[]>();
  for (const group of listIn(field(json, 'product_tree'), 'product_groups'))
    for (const product of textsIn(group, 'product_ids')) append(groups, product, textIn(group, 'group_id') ?? '');
  const at = textIn(field(field(json, 'document'), 'tracking'), 'current_release_date');
  const by = textIn(field(field(json, 'document'), 'publisher'), 'name');
  return listIn(json, 'vulnerabilities').flatMap((vulnerability) => {
    const ids = listIn(vulnerability, 'ids').flatMap((id) => textIn(id, 'text') ?? []);
    const id = textIn(vulnerability, 'cve') ?? ids[0];
    if (id === undefined) return [];
    return statedOf(vulnerability, products, groups).map((stated) =>
      present({ vulnerability: id, aliases: ids, ...stated, at, by }),
    );
  });
};
