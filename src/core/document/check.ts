import { error, type Issue, warning } from '../result';
import type { Identified } from '../table';
import { isDerivedBox } from './containment';
import { NAMED_TABLES, type SavedDocument } from './document';
import { NOTABLE, REFERRING, type Records, type Referring, withReferences } from './references';
import { ringsOf, ringText } from './rings';

const duplicates = (saved: SavedDocument): readonly Issue[] => {
  const first = new Map<string, string>();
  const issues: Issue[] = [];
  const look = (id: string, path: string): void => {
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, path);
    else issues.push(error('id-duplicate', `${path}.id`, { id, first: earlier }));
  };
  for (const list of NAMED_TABLES) for (const [index, { id }] of saved[list].entries()) look(id, `${list}[${index}]`);
  for (const [at, { notes = [] }] of saved.views.entries())
    for (const [index, { id }] of notes.entries()) look(id, `views[${at}].notes[${index}]`);
  // Treatments have the keys of their threats for ids, a name space of their own.
  first.clear();
  for (const [index, { id }] of saved.treatments.entries()) look(id, `treatments[${index}]`);
  // Rules that people wrote are named beside those of the library, and what overrides a rule by that rule.
  first.clear();
  for (const [index, { id }] of (saved.ownRules ?? []).entries()) look(id, `ownRules[${index}]`);
  first.clear();
  for (const [index, { rule }] of (saved.ruleOverrides ?? []).entries()) look(rule, `ruleOverrides[${index}]`);
  return issues;
};

const place = (list: string, index: number, steps: readonly (string | number)[]): string =>
  steps.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : `${text}.${step}`),
    `${list}[${index}]`,
  );

type Ids = ReadonlyMap<keyof Records, ReadonlySet<string>>;

const dangling = (saved: SavedDocument, table: Referring, ids: Ids): readonly Issue[] => {
  const issues: Issue[] = [];
  (saved[table] as readonly Identified[]).forEach((record, index) => {
    withReferences(table, record, (id, among, ...steps) => {
      if (!among.some((name) => ids.get(name)?.has(id)))
        issues.push(error('reference-to-nothing', place(table, index, steps), { element: record.id, value: id }));
      return id;
    });
  });
  return issues;
};

/** Placements that are doubled, or of something that is in no zone or asset list; opening leaves those out. */
const placements = (saved: SavedDocument, ids: Ids): readonly Issue[] =>
  saved.views.flatMap((view, at) => {
    const seen = new Set<string>();
    return view.placements.flatMap(({ id }, index): readonly Issue[] => {
      const path = `views[${at}].placements[${index}].id`;
      if (seen.has(id)) return [error('id-duplicate', path, { id, first: `views[${at}]` })];
      seen.add(id);
      const exists = ids.get('zones')?.has(id) || ids.get('assets')?.has(id) || isDerivedBox(id);
      return exists ? [] : [warning('placement-of-nothing', path, { id })];
    });
  });

/** Notes on something that is in no list; boxes that only a view has come and go. */
const notes = (saved: SavedDocument, ids: Ids): readonly Issue[] =>
  saved.views.flatMap((view, at) =>
    (view.notes ?? []).flatMap(({ id, on }, index): readonly Issue[] => {
      const exists = on === undefined || isDerivedBox(on) || NOTABLE.some((table) => ids.get(table)?.has(on));
      const path = `views[${at}].notes[${index}].on`;
      return exists ? [] : [error('reference-to-nothing', path, { element: id, value: on })];
    }),
  );

/** Zones inside themselves and machines that run on themselves, named by one of the ring. */
const rings = (saved: SavedDocument): readonly Issue[] => [
  ...ringsOf(saved.zones, ({ parent }) => parent).map((ids) => {
    const index = saved.zones.findIndex(({ id }) => id === ids[0]);
    return error('zone-inside-itself', `zones[${index}].parent`, { ring: ringText(ids) });
  }),
  ...ringsOf(saved.assets, ({ host }) => host).map((ids) => {
    const index = saved.assets.findIndex(({ id }) => id === ids[0]);
    return error('host-of-itself', `assets[${index}].host`, { ring: ringText(ids) });
  }),
];

/**
 * What no schema can see: doubled ids, references to nothing, zones inside themselves, each with its place. A sound
 * document gives an empty list. Linear in the document.
 */
export const checkSaved = (saved: SavedDocument): readonly Issue[] => {
  const idsOf = (list: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(list.map(({ id }) => id));
  const ids: Ids = new Map([...REFERRING, 'parties' as const].map((table) => [table, idsOf(saved[table])] as const));
  return [
    ...duplicates(saved),
    ...REFERRING.flatMap((table) => dangling(saved, table, ids)),
    ...rings(saved),
    ...placements(saved, ids),
    ...notes(saved, ids),
  ];
};
