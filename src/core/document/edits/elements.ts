import type { Asset } from '../../model/asset';
import type { Conduit } from '../../model/conduit';
import type { Control } from '../../model/control';
import type { DataFlow } from '../../model/data-flow';
import type { EvidenceDocument } from '../../model/evidence-document';
import type { ViewId } from '../../model/id';
import type { Link } from '../../model/link';
import { crossingIdOf } from '../../model/model';
import type { Party } from '../../model/party';
import type { Zone } from '../../model/zone';
import type { HospitalDocument, OwnThreat } from '../document';
import { GAP, ZONE_HEADER, ZONE_HEIGHT, ZONE_WIDTH } from '../sizes';
import type { Edit } from './edit';
import { containerIn, growZones, inView, within } from './placing';
import { isTaken, type RecordOf, type RecordTable, withRecord } from './records';

/** Where a new element stands: in which view, and relative to the zone that contains it there. */
export interface Place {
  readonly view: ViewId;
  readonly x: number;
  readonly y: number;
  /** For zones. */
  readonly width?: number;
  readonly height?: number;
}

const added = <K extends RecordTable>(document: HospitalDocument, table: K, record: RecordOf<K>): HospitalDocument =>
  isTaken(document, record.id) ? document : withRecord(document, table, record);

const placed = (document: HospitalDocument, id: string, place: Place | undefined): HospitalDocument => {
  const view = place === undefined ? undefined : document.views.get(place.view);
  if (place === undefined || view === undefined) return document;
  const isZone = document.zones.has(id);
  const size = isZone
    ? { width: Math.max(1, place.width ?? ZONE_WIDTH), height: Math.max(1, place.height ?? ZONE_HEIGHT) }
    : {};
  const container = containerIn(document, view, id);
  // Inside a zone, new things stand clear of its header.
  const least = container === undefined ? { x: -Infinity, y: -Infinity } : { x: GAP, y: ZONE_HEADER };
  const at = { x: within(Math.max(least.x, place.x)), y: within(Math.max(least.y, place.y)) };
  const done = inView(document, place.view, ({ placements }) => placements.set({ id, ...at, ...size }));
  return container === undefined ? done : growZones(done, place.view, [container]);
};

/** Adds an asset, and shows it in a view when told where. Zones around it grow to hold it. */
export const addAsset =
  (asset: Asset, place?: Place): Edit =>
  (document) => {
    const next = added(document, 'assets', asset);
    return next === document ? document : placed(next, asset.id, place);
  };

/** Adds an empty zone, and shows it in a view when told where. Zones around it grow to hold it. */
export const addZone =
  (zone: Zone, place?: Place): Edit =>
  (document) => {
    if (zone.parent === zone.id) return document;
    const next = added(document, 'zones', zone);
    return next === document ? document : placed(next, zone.id, place);
  };

export const addFlow =
  (flow: DataFlow): Edit =>
  (document) =>
    added(document, 'flows', flow);

export const addLink =
  (link: Link): Edit =>
  (document) =>
    added(document, 'links', link);

export const addParty =
  (party: Party): Edit =>
  (document) =>
    added(document, 'parties', party);

export const addControl =
  (control: Control): Edit =>
  (document) =>
    added(document, 'controls', control);

/** Attaches a paper: MDS2, SBOM, VEX, scan. */
export const attachEvidence =
  (paper: EvidenceDocument): Edit =>
  (document) =>
    added(document, 'evidence', paper);

/** Adds a threat that a person wrote. */
export const addOwnThreat =
  (threat: OwnThreat): Edit =>
  (document) =>
    added(document, 'threats', threat);

/**
 * Records what people know about the meeting of two zones. A new conduit takes the id of the crossing
 * (`crossingIdOf` of its zones), so that decisions made about the crossing hold for the conduit; any other new id
 * changes nothing.
 */
export const recordConduit =
  (conduit: Conduit): Edit =>
  (document) => {
    const [a, b] = conduit.zones;
    if (document.conduits.has(conduit.id)) return withRecord(document, 'conduits', conduit);
    return conduit.id === crossingIdOf(a, b) && a !== b ? added(document, 'conduits', conduit) : document;
  };
