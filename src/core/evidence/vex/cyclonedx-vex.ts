import type { VexStatus } from '../../model/vulnerability';
import { field, listIn, present, textIn, textsIn } from '../fields';
import { isInRange, readVers } from '../versions/range';
import { justified, type NamedProduct, NO_PRODUCT, type VexStatement } from './statement';

const STATUS_OF: Readonly<Record<string, VexStatus>> = {
  exploitable: 'affected',
  not_affected: 'not-affected',
  false_positive: 'not-affected',
  resolved: 'fixed',
  resolved_with_pedigree: 'fixed',
  in_triage: 'under-investigation',
};

/** What is said of single versions goes before what is said of all. */
const VERSION_STATUS: Readonly<Record<string, VexStatus>> = { affected: 'affected', unaffected: 'not-affected' };

interface Part {
  readonly name?: string;
  readonly version?: string;
  readonly purls: readonly string[];
  readonly cpes: readonly string[];
}

const partsIn = (bom: unknown): ReadonlyMap<string, Part> => {
  const parts = new Map<string, Part>();
  // Parts stand in parts; those found on the way are looked at in their turn.
  const found: unknown[] = [field(field(bom, 'metadata'), 'component'), bom];
  for (const part of found) {
    for (const inside of [...listIn(part, 'components'), ...listIn(part, 'services')]) found.push(inside);
    const ref = textIn(part, 'bom-ref');
    if (ref === undefined) continue;
    const [name, version] = [textIn(part, 'name'), textIn(part, 'version')];
    parts.set(ref, present({ name, version, purls: textsIn(part, 'purl'), cpes: textsIn(part, 'cpe') }));
  }
  return parts;
};

/** A reference into the same document, or into another one: `urn:cdx:<serial number>/<version>#<reference>`. */
const productFor = (ref: string, parts: ReadonlyMap<string, Part>): NamedProduct => {
  const part = parts.get(ref);
  const purls = part === undefined && ref.startsWith('pkg:') ? [ref] : (part?.purls ?? []);
  return { ...NO_PRODUCT, id: ref, ...part, purls };
};

/** The statements about one affected product: one for each version that is spoken of, or one for all. */
const statedFor = (
  affects: unknown,
  overall: VexStatus | undefined,
  parts: ReadonlyMap<string, Part>,
): readonly (readonly [NamedProduct, VexStatus])[] => {
  const ref = textIn(affects, 'ref');
  if (ref === undefined) return [];
  const product = productFor(ref, parts);
  const versions = listIn(affects, 'versions').flatMap((each): (readonly [NamedProduct, VexStatus])[] => {
    const status = VERSION_STATUS[textIn(each, 'status') ?? 'affected'] ?? overall;
    const [version, written] = [textIn(each, 'version'), textIn(each, 'range')];
    const range = written === undefined ? undefined : readVers(written);
    // A range that cannot be read says nothing about a version that is not named.
    if (status === undefined || (version === undefined && range === undefined)) return [];
    const known = product.version;
    if (known !== undefined && version !== undefined && version !== known) return [];
    if (known !== undefined && range !== undefined && isInRange(known, range) === 'no') return [];
    return [[present({ ...product, version: version ?? known, range }), status]];
  });
  if (versions.length > 0) return versions;
  return overall === undefined ? [] : [[product, overall]];
};

/** Whether a CycloneDX document says anything of vulnerabilities. */
export const hasVulnerabilities = (bom: unknown): boolean => listIn(bom, 'vulnerabilities').length > 0;

/** What a CycloneDX document says of vulnerabilities in its parts or in those of other documents. */
export const statementsOfCycloneDx = (bom: unknown): readonly VexStatement[] => {
  const parts = partsIn(bom);
  const metadata = field(bom, 'metadata');
  const written = textIn(metadata, 'timestamp');
  const by = textIn(listIn(metadata, 'authors')[0], 'name') ?? textIn(field(metadata, 'supplier'), 'name');
  return listIn(bom, 'vulnerabilities').flatMap((each) => {
    const vulnerability = textIn(each, 'id');
    if (vulnerability === undefined) return [];
    const analysis = field(each, 'analysis');
    const overall = STATUS_OF[textIn(analysis, 'state') ?? ''];
    const at = textIn(analysis, 'lastUpdated') ?? textIn(each, 'updated') ?? textIn(each, 'published') ?? written;
    const detail = textIn(analysis, 'detail');
    const action = textIn(each, 'recommendation') ?? textIn(each, 'workaround');
    const responses = new Set([...textsIn(analysis, 'response'), ...textsIn(analysis, 'responses')]);
    const isWithoutFix = (responses.has('will_not_fix') || responses.has('can_not_fix')) && !responses.has('update');
    const common = present({
      vulnerability,
      aliases: listIn(each, 'references').flatMap((reference) => textIn(reference, 'id') ?? []),
      ...justified(textIn(analysis, 'justification')),
      detail,
      action,
      at,
      by,
    });
    const stated = listIn(each, 'affects').flatMap((affects) => statedFor(affects, overall, parts));
    const statuses = [...new Set(stated.map(([, status]) => status))];
    return statuses.map((status) => ({
      ...common,
      status,
      ...(isWithoutFix && status !== 'fixed' ? { noFix: true as const } : {}),
      products: stated.filter(([, of]) => of === status).map(([product]) => product),
    }));
  });
};
