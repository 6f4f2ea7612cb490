import type { RuleWithExamples } from '../../library/rule';
import type { ViewId } from '../../model/id';
import type { Identified } from '../../table';
import type { HospitalDocument, View } from '../document';
import { REFERRING, type Records, type Referring, withReferences } from '../references';
import type { Treatment } from '../treatment';
import type { Note, Placement } from '../view';
import { ownRulesFor } from './carried';
import { anchorOf } from './notes';
import { type At, absoluteAt } from './placing';
import { type RecordOf, tableNamed } from './records';
import { subjectsIn } from './subjects';

/** Elements taken out of a document by copying: plain data, so that it can be kept in a clipboard as JSON. */
export interface Clip {
  readonly format: 'sekisho-clip';
  readonly version: 1;
  readonly records: { readonly [K in keyof Records]: readonly RecordOf<K>[] };
  /** Where zones and assets stood in the drawing as a whole. */
  readonly placements: readonly Placement[];
  /** Notes of the view, where they are in the drawing as a whole; lower ones first. */
  readonly notes: readonly Note[];
  /** Decisions about threats whose subjects were all copied. */
  readonly treatments: readonly Treatment[];
  /** The rules of the document's own that those decisions are about; absent where there are none. */
  readonly ownRules?: readonly RuleWithExamples[] | undefined;
}

/** The chosen elements, and everything that stands in chosen zones. */
const chosenIn = (document: HospitalDocument, ids: readonly string[]): ReadonlySet<string> => {
  const chosen = new Set(ids);
  const isChosen = (zone: string | undefined): boolean => {
    for (let at = zone; at !== undefined; at = document.zones.get(at)?.parent) if (chosen.has(at)) return true;
    return false;
  };
  return new Set([
    ...document.zones
      .values()
      .filter(({ id }) => isChosen(id))
      .map(({ id }) => id),
    ...document.assets
      .values()
      .filter(({ id, zone }) => chosen.has(id) || isChosen(zone))
      .map(({ id }) => id),
  ]);
};

/** Flows, links, conduits whose ends are all copied; safeguards and papers on something copied. */
const belongs = (name: Referring, record: Identified, copied: ReadonlySet<string>): boolean => {
  const named: boolean[] = [];
  withReferences(name, record, (id, among) => {
    if (!among.includes('parties')) named.push(copied.has(id));
    return id;
  });
  const partly = name === 'controls' || name === 'evidence';
  return named.length > 0 && (partly ? named.includes(true) : !named.includes(false));
};

/** The chosen notes of the view, and those on what is copied. */
const notesIn = (
  document: HospitalDocument,
  view: View,
  ids: readonly string[],
  copied: ReadonlySet<string>,
): readonly Note[] => {
  const chosen = new Set(ids);
  return (view.notes ?? []).flatMap((note): readonly Note[] => {
    const { id, on, x, y } = note;
    if (!chosen.has(id) && !copied.has(on ?? '')) return [];
    const at = on === undefined ? { x: 0, y: 0 } : absoluteAt(document, view, anchorOf(document, on));
    return at === undefined ? [] : [{ ...note, x: x + at.x, y: y + at.y }];
  });
};

/** The top left corner of all that is in the clip, in the drawing it was taken from. */
export const cornerOf = ({ placements, notes }: Clip): At => {
  const all: readonly At[] = [...placements, ...notes];
  return {
    x: all.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY),
    y: all.reduce((least, { y }) => Math.min(least, y), Number.POSITIVE_INFINITY),
  };
};

/**
 * Copies zones and assets with what stands in the zones, the flows, links and conduits among them, safeguards and
 * papers on them, the parties they name, and the decisions about threats to them. Of the view also the notes among the
 * ids, and those on something copied.
 */
export const copyElements = (document: HospitalDocument, ids: readonly string[], view?: ViewId): Clip => {
  const copied = new Set(chosenIn(document, ids));
  const belonging = <K extends 'flows' | 'links' | 'conduits' | 'controls' | 'evidence'>(name: K) => {
    return tableNamed(document, name)
      .values()
      .filter((record) => belongs(name, record, copied));
  };
  const flows = belonging('flows');
  const links = belonging('links');
  const conduits = belonging('conduits');
  for (const { id } of [...flows, ...links, ...conduits]) copied.add(id);
  const records = {
    zones: document.zones.values().filter(({ id }) => copied.has(id)),
    assets: document.assets.values().filter(({ id }) => copied.has(id)),
    flows,
    links,
    conduits,
    controls: belonging('controls'),
    evidence: belonging('evidence'),
  };
  const parties = new Set<string>();
  for (const name of REFERRING)
    for (const record of records[name])
      withReferences(name, record, (id, among) => {
        if (among.includes('parties')) parties.add(id);
        return id;
      });
  const shown = view === undefined ? undefined : document.views.get(view);
  const treatments = document.treatments
    .values()
    .filter(({ id }) => subjectsIn(id).every((subject) => isKnown(subject, copied)));
  const ownRules = ownRulesFor(document, treatments);
  return {
    format: 'sekisho-clip',
    version: 1,
    records: { ...records, parties: document.parties.values().filter(({ id }) => parties.has(id)) },
    placements: (shown?.placements.values() ?? []).flatMap((placement) => {
      const at =
        shown !== undefined && copied.has(placement.id) ? absoluteAt(document, shown, placement.id) : undefined;
      return at === undefined ? [] : [{ ...placement, ...at }];
    }),
    notes: shown === undefined ? [] : notesIn(document, shown, ids, copied),
    treatments,
    ...(ownRules.length === 0 ? {} : { ownRules }),
  };
};

/** A subject is an element or the meeting of two zones. */
const isKnown = (subject: string, copied: ReadonlySet<string>): boolean =>
  copied.has(subject) ||
  [...subject.matchAll(/~/g)].some(
    ({ index }) => copied.has(subject.slice(0, index)) && copied.has(subject.slice(index + 1)),
  );
