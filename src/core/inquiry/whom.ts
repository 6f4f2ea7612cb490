import { paperFieldOf } from '../analysis/state-fact';
import { nameOf } from '../analysis/words-of';
import type { FactPlace } from '../facts/fact';
import type { Language } from '../library/vocabulary';
import type { Asset } from '../model/asset';
import type { Model } from '../model/model';

/** Who can tell: a party of the document, a maker known only by name, or nobody yet. */
export type Whom =
  | { readonly kind: 'party'; readonly id: string }
  | { readonly kind: 'maker'; readonly id: string }
  | { readonly kind: 'nobody'; readonly id: 'vendors' | 'departments' };

/** What only the maker of a thing can tell: how it was built and how long it is cared for. R40, R44. */
const OF_MAKER: readonly string[] = [
  'asset.lifecycle.',
  'asset.softwareReleaseDate',
  'asset.operatingSystem.',
  'asset.updateSource',
  'asset.updateStaging',
  'asset.failSafe',
  'asset.securityLevelCapability',
  'asset.openVulnerabilities',
  'asset.tenantIsolation',
  'asset.appProtection',
  'asset.inputAuthentication',
  'asset.misuseCases',
  'asset.safetyInterlock',
  'asset.alarmPath',
  'asset.commandAuthorisation',
  'asset.debugInterface',
  'asset.apiKeys',
];

const isOfMaker = (fact: string): boolean =>
  paperFieldOf(fact) !== undefined || OF_MAKER.some((start) => fact.startsWith(start));

const makerOf = ({ vendor, manufacturer }: Asset): Whom => {
  if (typeof vendor === 'string') return { kind: 'party', id: vendor };
  return manufacturer === undefined ? { kind: 'nobody', id: 'vendors' } : { kind: 'maker', id: manufacturer };
};
const departmentOf = (party: string | null | undefined): Whom =>
  typeof party === 'string' ? { kind: 'party', id: party } : { kind: 'nobody', id: 'departments' };

/** Lines that the vendor opens and uses. */
const OF_VENDOR: readonly (string | undefined)[] = ['maintenance', 'repair', 'update'];

/**
 * Whom to ask for a fact: the vendor for what a device is made of and for the lines it is maintained by, else the
 * department that answers for the thing, its zone or its boundary. Where that is unknown, nobody, of vendors or of
 * departments.
 */
export const whomToAsk = ({ fact, subject }: FactPlace, model: Model): Whom => {
  const asset = model.asset(subject);
  if (asset !== undefined) return isOfMaker(fact) ? makerOf(asset) : departmentOf(asset.owner);
  const flow = model.flow(subject);
  if (flow !== undefined) {
    const ends = [model.asset(flow.to), model.asset(flow.from)].filter((end) => end !== undefined);
    if (OF_VENDOR.includes(flow.purpose)) {
      const known = ends.map(makerOf).find(({ kind }) => kind !== 'nobody');
      return known ?? { kind: 'nobody', id: 'vendors' };
    }
    return departmentOf(ends.find(({ owner }) => typeof owner === 'string')?.owner);
  }
  const zone = model.zone(subject);
  if (zone !== undefined) return departmentOf(zone.party);
  const crossing = model.crossings.get(subject);
  const owners = crossing === undefined ? undefined : model.source.conduits.get(subject)?.owners;
  return departmentOf(owners?.[0] ?? crossing?.zones.flatMap((id) => model.zone(id)?.party ?? [])[0]);
};

/** What people call whom to ask; `nobody` gives the words for vendors and departments that are not known. */
export const nameOfWhom = (
  whom: Whom,
  model: Model,
  language: Language,
  nobody: (id: 'vendors' | 'departments') => string,
): string => {
  if (whom.kind === 'nobody') return nobody(whom.id);
  return whom.kind === 'party' ? nameOf(whom.id, model, language) : whom.id;
};
