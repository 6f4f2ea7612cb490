import type { ViewId, ZoneId } from '../../model/id';
import { crossingIdOf } from '../../model/model';
import type { Party } from '../../model/party';
import type { Identified } from '../../table';
import type { HospitalDocument } from '../document';
import { REFERRING, withReferences } from '../references';
import { ringsOf } from '../rings';
import type { Treatment } from '../treatment';
import type { Placement } from '../view';
import { type Carried, carriedInto } from './carried';
import { type Clip, cornerOf } from './clip';
import { pasteNotes } from './paste-notes';
import { type At, absoluteAt, containerIn, growZones, inView, within } from './placing';
import { freshId, isAllowed, isTaken, rowsOf, withRecord, withRows } from './records';
import { withoutReferencesTo } from './remove';
import { keyWithSubjects } from './subjects';

export interface PasteOptions {
  /** The view in which the copies are shown, and where its top left corner goes, in the drawing as a whole. */
  readonly view?: ViewId | undefined;
  readonly at?: At | undefined;
  /** The zone that the outermost copies stand in. Absent: that of their originals, where it exists. */
  readonly into?: ZoneId | undefined;
}

export interface Pasted {
  readonly document: HospitalDocument;
  /** The ids of the copied zones and assets, for selecting them. */
  readonly ids: readonly string[];
  /** The ids of the copied notes that are on nothing copied, for selecting them too. */
  readonly notes: readonly string[];
  /** Decisions about threats to the originals, under the keys of the copies; not in the document, only on offer. */
  readonly carried: Carried;
}

/** New ids for everything in the clip but parties, which are the same people everywhere. */
const idsFor = (document: HospitalDocument, clip: Clip, newId: () => string): ReadonlyMap<string, string> => {
  const ids = new Map<string, string>();
  const used = new Set<string>();
  const give = (id: string, fresh: string): void => {
    ids.set(id, fresh);
    used.add(fresh);
  };
  const fresh = () => freshId(newId, (id) => used.has(id) || isTaken(document, id));
  for (const name of REFERRING) if (name !== 'conduits') for (const { id } of clip.records[name]) give(id, fresh());
  // A conduit has the id of its crossing, so that decisions find it.
  for (const { id, zones } of clip.records.conduits) {
    const crossing = crossingIdOf((ids.get(zones[0]) ?? zones[0]) as ZoneId, (ids.get(zones[1]) ?? zones[1]) as ZoneId);
    give(id, used.has(crossing) || isTaken(document, crossing) ? fresh() : crossing);
  }
  for (const { id } of clip.records.parties)
    give(id, document.parties.has(id) || !isTaken(document, id) ? id : fresh());
  return ids;
};

const crossingWith = (subject: string, ids: ReadonlyMap<string, string>): string | undefined => {
  for (const { index } of subject.matchAll(/~/g)) {
    const [a, b] = [ids.get(subject.slice(0, index)), ids.get(subject.slice(index + 1))];
    if (a !== undefined && b !== undefined) return crossingIdOf(a as ZoneId, b as ZoneId);
  }
  return undefined;
};

const homeOf = (name: string, record: object): string | undefined => {
  const { zone, parent } = record as { readonly zone?: string; readonly parent?: string };
  return name === 'assets' ? zone : name === 'zones' ? parent : undefined;
};

/** The records of the clip in the document, under their new ids. */
const withRecords = (
  document: HospitalDocument,
  clip: Clip,
  ids: ReadonlyMap<string, string>,
  into: ZoneId | undefined,
): HospitalDocument => {
  const copied = new Set<string>(REFERRING.flatMap((name) => clip.records[name].map(({ id }) => id)));
  const parties = clip.records.parties.filter(({ id }) => !document.parties.has(id));
  let next = parties.reduce(
    (before, party) => withRecord(before, 'parties', { ...party, id: (ids.get(party.id) ?? party.id) as Party['id'] }),
    document,
  );
  for (const name of REFERRING) {
    const copies = clip.records[name].flatMap((record): readonly Identified[] => {
      const copy = withReferences(name, record, (id, among) => {
        const renamed = ids.get(id);
        if (renamed !== undefined) return renamed as typeof id;
        // Of safeguards and papers only what they say about copies is copied.
        if (name === 'controls' || name === 'evidence') return undefined;
        return among.some((table) => document[table].has(id)) ? id : undefined;
      });
      const isOutermost = into !== undefined && !copied.has(homeOf(name, record) ?? '');
      const home = isOutermost ? (name === 'zones' ? { parent: into } : name === 'assets' ? { zone: into } : {}) : {};
      const made = copy === undefined ? undefined : { ...copy, ...home, id: ids.get(record.id) ?? record.id };
      return made !== undefined && isAllowed(name, made) ? [made] : [];
    });
    next = withRows(next, name, rowsOf(next, name).setAll(copies));
  }
  // A clip may come from anywhere: what was not allowed in must not be referred to either.
  const dropped = [...ids.values()].filter((id) => !isTaken(next, id));
  const sound = withoutReferencesTo(next, new Set(dropped));
  const rings = [
    ...ringsOf(sound.zones.values(), ({ parent }) => parent),
    ...ringsOf(sound.assets.values(), ({ host }) => host),
  ];
  return rings.length > 0 ? document : sound;
};

const placed = (
  document: HospitalDocument,
  clip: Clip,
  ids: ReadonlyMap<string, string>,
  viewId: ViewId,
  { x: dx, y: dy }: At,
): HospitalDocument => {
  const copies = clip.placements.flatMap((placement): readonly Placement[] => {
    const id = ids.get(placement.id);
    const isThere = id !== undefined && (document.zones.has(id) || document.assets.has(id));
    return isThere ? [{ ...placement, id, x: placement.x + dx, y: placement.y + dy }] : [];
  });
  // First all as they stand in the drawing, then each relative to its container.
  const absolute = new Map(copies.map((placement) => [placement.id, placement]));
  const shown = inView(document, viewId, ({ placements }) => placements.setAll(copies));
  const view = shown.views.get(viewId);
  if (view === undefined) return document;
  const containers = new Set<string>();
  const relative = copies.map((placement) => {
    const container = containerIn(shown, view, placement.id);
    if (container === undefined) return { ...placement, x: within(placement.x), y: within(placement.y) };
    const around = absolute.get(container) ?? absoluteAt(shown, view, container) ?? { x: 0, y: 0 };
    if (!absolute.has(container)) containers.add(container);
    return { ...placement, x: within(placement.x - around.x), y: within(placement.y - around.y) };
  });
  return growZones(
    inView(shown, viewId, ({ placements }) => placements.setAll(relative)),
    viewId,
    containers,
  );
};

/**
 * Puts copies of a clip into a document: new subjects with new ids, what was connected among them connected among the
 * copies. `newId` is asked for each; an id that is taken gets a number behind it. Decisions are given, not carried over,
 * since a copy is another thing.
 */
export const pasteClip = (
  document: HospitalDocument,
  clip: Clip,
  newId: () => string,
  { view, at, into }: PasteOptions = {},
): Pasted => {
  const ids = idsFor(document, clip, newId);
  const home = into !== undefined && document.zones.has(into) ? into : undefined;
  const added = withRecords(document, clip, ids, home);
  const corner = cornerOf(clip);
  const by = at === undefined ? { x: 0, y: 0 } : { x: at.x - corner.x, y: at.y - corner.y };
  const drawn = view === undefined || clip.placements.length === 0 ? added : placed(added, clip, ids, view, by);
  const noted =
    view === undefined
      ? { document: drawn, ids: [] }
      : pasteNotes(drawn, clip.notes, { view, by, into: home, ids, newId });
  const shown = noted.document;
  const treatments = clip.treatments.flatMap((treatment): readonly Treatment[] => {
    const key = keyWithSubjects(treatment.id, (subject) => ids.get(subject) ?? crossingWith(subject, ids));
    return key === undefined || key === treatment.id ? [] : [{ ...treatment, id: key }];
  });
  const copies = [...clip.records.zones, ...clip.records.assets].map(({ id }) => ids.get(id) ?? id);
  return {
    document: shown,
    ids: copies.filter((id) => shown.zones.has(id) || shown.assets.has(id)),
    notes: noted.ids,
    carried: carriedInto(document, treatments, clip.ownRules ?? []),
  };
};
