import type { HospitalDocument } from '../../document/document';
import { isTaken } from '../../document/edits/records';
import type { Bilingual } from '../../library/text';
import type { ZoneId } from '../../model/id';
import type { Model } from '../../model/model';
import type { ProposalAction, ProposedWork } from '../advice';
import type { NewZone } from '../carry-out';

/** Advice for which one zone will do, however often it is given: one controlled entry, one quarantine, one zone of a type. */
const SHARED: ReadonlySet<ProposalAction> = new Set(['landing-zone', 'transient-segment', 'device-zone']);

const keyOf = ({ id, action, toZoneType }: ProposedWork): string =>
  SHARED.has(action) ? `${action}|${toZoneType}` : id;

/** Named after its type, and after what stands in it where that is one kind of thing. */
const nameOf = ({ action, elements, toZoneType }: ProposedWork, { library, asset }: Model): Bilingual => {
  const label = library.zones.get(toZoneType ?? '')?.label ?? { ja: '', en: '' };
  const kinds = new Set(elements.flatMap((id) => asset(id)?.kind ?? []));
  const [kind] = kinds;
  const device = kinds.size === 1 && !SHARED.has(action) ? library.devices.get(kind ?? '')?.label : undefined;
  if (device === undefined) return label;
  return { ja: `${label.ja}（${device.ja}）`, en: `${label.en} (${device.en})` };
};

/** Gives each piece of advice the zone that it asks for, under the first id of its kind that is free in the document. */
export const newZones = (document: HospitalDocument, model: Model): ((work: ProposedWork) => NewZone) => {
  const given = new Map<string, NewZone>();
  const taken = new Set<string>();
  const freeId = (type: string): ZoneId => {
    for (let number = 1; ; number += 1) {
      const id = `${type}-${number}`;
      if (taken.has(id) || isTaken(document, id) || isTaken(document, `${id}-bastion`)) continue;
      taken.add(id);
      return id as ZoneId;
    }
  };
  return (work) => {
    const known = given.get(keyOf(work));
    if (known !== undefined) return known;
    const made = { id: freeId(work.toZoneType ?? 'zone'), name: nameOf(work, model) };
    given.set(keyOf(work), made);
    return made;
  };
};
