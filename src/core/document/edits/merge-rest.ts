import { saysTheSame } from '../../says-the-same';
import { isDerivedBox } from '../containment';
import type { HospitalDocument, View } from '../document';
import { ownRuleId } from '../library-for';
import { OWN_RULE_LIMITS } from '../own-rule';
import { NOTABLE, patched } from '../references';
import { OVERRIDE_LIMIT } from '../rule-override';
import { isTaken, rowsOf, withRows, withTable } from './records';

/**
 * What becomes of a field when a document is brought up to date from a newer account. `stated`: says what the account
 * states. `added`: what is new in it comes along, ours stays where both say something. `filled`: comes along where the
 * document says nothing. Anything else is left out, for the reason given.
 */
type Becomes = 'stated' | 'added' | 'filled' | { readonly leftOut: string };

/** Every field of a document: a new one is a compile error until somebody says what becomes of it. */
export const WHAT_BECOMES: Readonly<Record<keyof HospitalDocument, Becomes>> = {
  id: { leftOut: 'Both have the same, or nothing is updated.' },
  title: { leftOut: 'What the hospital is called is said by those who keep the document; told where it differs.' },
  description: 'filled',
  perspective: { leftOut: 'A hospital does not become a product by an update; told where it differs.' },
  language: 'filled',
  facility: 'filled',
  authors: 'filled',
  asOf: 'stated',
  lastReviewed: 'stated',
  lastChange: 'stated',
  revisions: 'added',
  rulesOff: { leftOut: 'A rule switched off elsewhere would hide threats here; told. Rules that come along stay off.' },
  packsOff: { leftOut: 'As for rules that are switched off.' },
  ruleOverrides: 'added',
  ownRules: 'added',
  filters: 'added',
  plans: 'added',
  attackEfforts: 'filled',
  extensions: 'added',
  parties: 'stated',
  zones: 'stated',
  assets: 'stated',
  links: 'stated',
  flows: 'stated',
  conduits: 'stated',
  controls: 'stated',
  evidence: 'stated',
  threats: 'added',
  treatments: 'added',
  views: 'added',
};

const SINGLE = ['title', 'description', 'perspective', 'language', 'facility', 'authors', 'attackEfforts'] as const;
const OFF = ['rulesOff', 'packsOff'] as const;
const LISTS = ['revisions', 'ruleOverrides', 'ownRules', 'filters', 'plans', 'threats', 'views'] as const;
/** The fields that are not elements of the hospital, nor decisions. */
export type RestField = (typeof SINGLE)[number] | (typeof OFF)[number] | (typeof LISTS)[number] | 'extensions';

/** A field, or one item of it: a rule, a filter, a view. `id` is empty for a whole field. */
export interface RestItem {
  readonly field: RestField;
  readonly id: string;
}

/** What came along beside the elements, and what the account says otherwise than the document, which stays as it is. */
export interface MergedRest {
  readonly came: readonly RestItem[];
  readonly stayed: readonly RestItem[];
}

type Into = { -readonly [K in keyof MergedRest]: RestItem[] };

/** Ours with what is new, as far as there is room; what both name and say otherwise, or has no room, is told. */
const added = <T>(
  into: Into,
  field: RestField,
  ours: readonly T[] | undefined,
  theirs: readonly T[] | undefined,
  idOf: (item: T) => string,
  room = Number.POSITIVE_INFINITY,
): readonly T[] | undefined => {
  const known = new Map(ours?.map((item) => [idOf(item), item]));
  const fresh: T[] = [];
  for (const item of theirs ?? []) {
    const id = idOf(item);
    const mine = known.get(id);
    const fits = mine === undefined && known.size < room;
    if (fits) {
      fresh.push(item);
      known.set(id, item);
    }
    if (fits) into.came.push({ field, id });
    else if (mine === undefined || !saysTheSame(mine, item)) into.stayed.push({ field, id });
  }
  return fresh.length === 0 ? ours : [...(ours ?? []), ...fresh];
};

const byWord =
  <T>(word: (item: T) => string) =>
  (a: T, b: T): number =>
    Number(word(a) > word(b)) - Number(word(a) < word(b));

/** A view of the account without what this document does not have; `undefined` where nothing was placed or its id is taken. */
const viewFor = (document: HospitalDocument, view: View): View | undefined => {
  if (view.placements.size === 0 || isTaken(document, view.id)) return undefined;
  const isThere = (id: string): boolean =>
    isDerivedBox(id) || document.zones.has(id) || document.assets.has(id) || document.parties.has(id);
  const isNotable = (id: string): boolean =>
    isDerivedBox(id) || NOTABLE.some((table) => rowsOf(document, table).has(id));
  const gone = view.placements.values().flatMap(({ id }) => (isThere(id) ? [] : [id]));
  const notes = view.notes?.filter(({ id, on }) => !isTaken(document, id) && (on === undefined || isNotable(on)));
  return patched({ ...view, placements: view.placements.deleteAll(gone) }, { notes });
};

const withViews = (document: HospitalDocument, imported: HospitalDocument, into: Into): HospitalDocument => {
  let next = document;
  for (const theirs of imported.views.values()) {
    const mine = document.views.get(theirs.id);
    if (mine !== undefined) {
      const { placements: ours, ...said } = mine;
      const { placements, ...says } = theirs;
      const differs = placements.size > 0 && !saysTheSame([ours.values(), said], [placements.values(), says]);
      if (differs) into.stayed.push({ field: 'views', id: theirs.id });
      continue;
    }
    const view = viewFor(next, theirs);
    if (view !== undefined) {
      next = withTable(next, 'views', next.views.set(view));
      into.came.push({ field: 'views', id: view.id });
    }
  }
  return next;
};

const withThreats = (document: HospitalDocument, imported: HospitalDocument, into: Into): HospitalDocument => {
  const fresh = imported.threats.values().filter((threat) => {
    const isNew = !isTaken(document, threat.id);
    const differs = !saysTheSame(document.threats.get(threat.id), threat);
    if (isNew || differs) into[isNew ? 'came' : 'stayed'].push({ field: 'threats', id: threat.id });
    return isNew;
  });
  return withRows(document, 'threats', document.threats.setAll(fresh));
};

/** What was left aside when a foreign file was read goes with that file; of all else ours stays. */
const extensionsWith = (into: Into, ours: HospitalDocument['extensions'], theirs: HospitalDocument['extensions']) => {
  const next = { ...ours };
  for (const [id, value] of Object.entries(theirs ?? {})) {
    if (saysTheSame(ours?.[id], value)) continue;
    const comes = id === 'plain' || ours?.[id] === undefined;
    if (comes) next[id] = value;
    into[comes ? 'came' : 'stayed'].push({ field: 'extensions', id });
  }
  return into.came.some(({ field }) => field === 'extensions') ? next : ours;
};

/**
 * Brings everything but elements and decisions up to date, as `WHAT_BECOMES` says: the elements of the account must be in
 * the document already. The same document where nothing comes along. Linear in both.
 */
export const mergeRest = (
  document: HospitalDocument,
  imported: HospitalDocument,
): { readonly document: HospitalDocument; readonly rest: MergedRest } => {
  const into: Into = { came: [], stayed: [] };
  const tables = withThreats(withViews(document, imported, into), imported, into);
  const filled: Record<string, unknown> = {};
  for (const field of SINGLE) {
    const [ours, theirs] = [document[field], imported[field]];
    if (theirs === undefined || saysTheSame(ours, theirs)) continue;
    const comes = ours === undefined && WHAT_BECOMES[field] === 'filled';
    if (comes) filled[field] = theirs;
    into[comes ? 'came' : 'stayed'].push({ field, id: '' });
  }
  const { revisions, ruleOverrides, ownRules, filters, plans } = document;
  const idOf = ({ id }: { readonly id: string }): string => id;
  const rules = added(into, 'ownRules', ownRules, imported.ownRules, idOf, OWN_RULE_LIMITS.rules);
  const overridden = ({ rule }: { readonly rule: string }): string => rule;
  const overrides = added(into, 'ruleOverrides', ruleOverrides, imported.ruleOverrides, overridden, OVERRIDE_LIMIT);
  const revised = [...(revisions ?? [])];
  for (const revision of imported.revisions ?? [])
    if (!revised.some((known) => saysTheSame(known, revision))) {
      revised.push(revision);
      into.came.push({ field: 'revisions', id: revision.date });
    }
  // A rule that comes along stays as it was, on or off; nothing was hidden here by that before.
  const fresh = new Set(into.came.flatMap(({ field, id }) => (field === 'ownRules' ? [ownRuleId(id)] : [])));
  const off = imported.rulesOff?.filter((id) => fresh.has(id)) ?? [];
  for (const field of OFF)
    for (const id of imported[field] ?? [])
      if (!fresh.has(id) && document[field]?.includes(id) !== true) into.stayed.push({ field, id });
  const next = patched(tables, {
    ...(filled as Partial<HospitalDocument>),
    revisions: revised.length === (revisions?.length ?? 0) ? revisions : revised.sort(byWord(({ date }) => date)),
    ruleOverrides: overrides === ruleOverrides ? ruleOverrides : [...(overrides ?? [])].sort(byWord(overridden)),
    ownRules: rules,
    filters: added(into, 'filters', filters, imported.filters, idOf),
    plans: added(into, 'plans', plans, imported.plans, idOf),
    rulesOff: off.length === 0 ? document.rulesOff : [...new Set([...(document.rulesOff ?? []), ...off])].sort(),
    extensions: extensionsWith(into, document.extensions, imported.extensions),
  });
  return { document: next, rest: into };
};
