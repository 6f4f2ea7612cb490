import { CRITICALITIES, type Criticality, type Severity } from '../library/vocabulary';
import type { Asset } from '../model/asset';
import { deviceTypeOf } from '../model/device-type-of';
import type { ZoneId } from '../model/id';
import type { Model } from '../model/model';
import type { Threat } from './report';

/** What can happen to data: read by others, changed, both, or lost from use. */
export type DataHarm = 'read' | 'changed' | 'both' | 'lost';

/**
 * What may follow where nothing is done about a threat, in three respects. How bad each is is the rule's judgement; the
 * rest is what the hospital is known to be. `undefined` is unknown throughout and is to be said so.
 */
export interface Consequences {
  /** The element that care depends on most of those the threat touches; `undefined` where it touches none. */
  readonly about: string | undefined;
  readonly patients: {
    readonly severity: Severity;
    readonly criticality: Criticality | undefined;
    /** At once. */
    readonly count: number | undefined;
  };
  readonly data: {
    readonly severity: Severity;
    readonly harm: DataHarm;
    /** Classes of data that flows it is about carry; empty where it is about no flow. */
    readonly carried: readonly string[];
    /** Of those flows, how many nobody has said what they carry. */
    readonly unsaid: number;
    /** The element that keeps data of persons, where one is known. */
    readonly keeper: string | undefined;
    /** Whether personal data is kept at all in what it touches. */
    readonly kept: boolean | undefined;
  };
  readonly operation: {
    readonly severity: Severity;
    /** What the device does without the network; only asked of medical devices. */
    readonly failSafe: NonNullable<Asset['failSafe']> | 'unknown' | 'not-asked';
    readonly downtime: 'there' | 'none' | 'unknown';
    /** Whether something stands ready in its place. */
    readonly replaced: boolean | undefined;
  };
}

const flowsOf = ({ subjects }: Threat, model: Model) => {
  const [subject = ''] = subjects;
  const ids = model.crossings.get(subject)?.flows ?? [subject];
  return ids.flatMap((id) => model.flow(id) ?? []);
};

const assetsIn = (zone: ZoneId, model: Model): readonly Asset[] => [
  ...model.assetsIn(zone),
  ...model.zonesIn(zone).flatMap(({ id }) => assetsIn(id, model)),
];

const assetsOf = (threat: Threat, model: Model): readonly Asset[] => {
  const [subject = ''] = threat.subjects;
  const zone = model.zone(subject);
  if (zone !== undefined) return assetsIn(zone.id, model);
  const own = model.asset(subject);
  if (own !== undefined) return [own];
  const ends = new Set(flowsOf(threat, model).flatMap(({ from, to }) => [from, to]));
  return [...ends].flatMap((id) => model.asset(id) ?? []);
};

const criticalityOf = (asset: Asset, model: Model): Criticality | undefined =>
  asset.criticality ?? deviceTypeOf(asset, model.library)?.criticality;

/** Those whose criticality nobody knows come last, since nothing can be said of them. */
const rankOf = (asset: Asset, model: Model): number => {
  const criticality = criticalityOf(asset, model);
  return criticality === undefined ? CRITICALITIES.length : CRITICALITIES.indexOf(criticality);
};

const keeps = (asset: Asset, model: Model): boolean | undefined =>
  asset.storesPersonalData ?? deviceTypeOf(asset, model.library)?.storesPHI;

const harmOf = ({ stride }: Threat): DataHarm => {
  const changed =
    stride.includes('tampering') || stride.includes('spoofing') || stride.includes('elevation-of-privilege');
  const read = stride.includes('information-disclosure') || stride.includes('elevation-of-privilege');
  if (changed && read) return 'both';
  if (read) return 'read';
  return changed ? 'changed' : 'lost';
};

const downtimeOf = (asset: Asset | undefined): Consequences['operation']['downtime'] => {
  if (asset?.downtimeProcedure === undefined) return 'unknown';
  return asset.downtimeProcedure === null ? 'none' : 'there';
};

/** Consequences of a threat, from the rule's three axes and what is known of what it touches. Linear in those. */
export const consequencesOf = (threat: Threat, model: Model): Consequences => {
  const { severity } = threat;
  const assets = assetsOf(threat, model);
  const flows = flowsOf(threat, model);
  const [worst] = assets.toSorted((a, b) => rankOf(a, model) - rankOf(b, model) || (a.id < b.id ? -1 : 1));
  const keeper = assets.find((asset) => keeps(asset, model) === true);
  // That its kind usually keeps none is no word that this one does not.
  const noneKept = assets.length > 0 && assets.every(({ storesPersonalData }) => storesPersonalData === false);
  const isDevice = worst !== undefined && model.categoryOf(worst) === 'medical-device';
  return {
    about: worst?.id,
    patients: {
      severity: severity.patientSafety,
      criticality: worst === undefined ? undefined : criticalityOf(worst, model),
      count: threat.patients,
    },
    data: {
      severity: severity.data,
      harm: harmOf(threat),
      carried: [...new Set(flows.flatMap(({ data }) => data ?? []))].sort(),
      unsaid: flows.filter(({ data }) => data === undefined).length,
      keeper: keeper?.id,
      kept: keeper !== undefined ? true : noneKept ? false : undefined,
    },
    operation: {
      severity: severity.availability,
      failSafe: isDevice ? (worst.failSafe ?? 'unknown') : 'not-asked',
      downtime: downtimeOf(worst),
      replaced: worst?.redundant === true || worst?.spare === true ? true : (worst?.redundant ?? worst?.spare),
    },
  };
};
