import type { Report, Threat } from '../../src/core/analysis/report';
import type { HospitalDocument, View } from '../../src/core/document/document';
import type { Treatment } from '../../src/core/document/treatment';
import type { Placement } from '../../src/core/document/view';
import type { SceneOptions } from '../../src/core/drawing/scene-of';
import type { Asset } from '../../src/core/model/asset';
import type { EvidenceDocument } from '../../src/core/model/evidence-document';
import type { ViewId } from '../../src/core/model/id';
import { type Table, tableOf } from '../../src/core/table';
import type { Random } from './random';
import { anyEdit } from './random-edits';

/** Everything that decides a drawing. */
export interface Shown {
  readonly document: HospitalDocument;
  readonly view: ViewId;
  readonly options: SceneOptions;
}

export type Step = (shown: Shown, random: Random, fresh: string) => Shown;

const viewOf = ({ document, view }: Shown): View => {
  const found = document.views.get(view);
  if (found === undefined) throw new Error('The view that is shown is there.');
  return found;
};

const oneOf = <T extends { readonly id: string }>(table: Table<T>, random: Random): T | undefined =>
  table.size === 0 ? undefined : random.pick(table.values());

const anyElement = ({ assets, zones, flows, links }: HospitalDocument, random: Random): string => {
  const table = random.pick<Table<{ readonly id: string }>>([assets, zones, zones, flows, links] as unknown as Table<{
    readonly id: string;
  }>[]);
  return oneOf(table, random)?.id ?? 'nothing';
};

const withView = (shown: Shown, view: View): Shown => ({
  ...shown,
  document: { ...shown.document, views: shown.document.views.set(view) },
});

const withAsset = (shown: Shown, random: Random, change: (asset: Asset) => object): Shown => {
  const { document } = shown;
  const asset = oneOf(document.assets, random);
  if (asset === undefined) return shown;
  return { ...shown, document: { ...document, assets: document.assets.set({ ...asset, ...change(asset) } as Asset) } };
};

/** Toggles an id in a list. */
const toggled = (ids: readonly string[] | undefined, id: string): readonly string[] =>
  ids?.includes(id) ? ids.filter((one) => one !== id) : [...(ids ?? []), id];

const edit: Step = (shown, random, fresh) => ({
  ...shown,
  document: anyEdit(shown.document, viewOf(shown), random, fresh),
});

const placedAgain = (change: (placement: Placement, random: Random) => Placement, zonesOnly: boolean): Step => {
  return (shown, random) => {
    const view = viewOf(shown);
    const zones = view.placements.values().filter(({ width }) => width !== undefined);
    const placement = zonesOnly && zones.length > 0 ? random.pick(zones) : oneOf(view.placements, random);
    if (placement === undefined) return shown;
    return withView(shown, { ...view, placements: view.placements.set(change(placement, random)) });
  };
};

const nudge = placedAgain(
  (placement, random) => ({ ...placement, x: placement.x + random.whole(-1, 1) * 8, y: placement.y + 8 }),
  false,
);
const shiftZone = placedAgain(
  (placement, random) => ({ ...placement, x: placement.x + random.whole(-2, 2) * 8, y: placement.y + 8 }),
  true,
);
const resizeZone = placedAgain(
  (placement, random) => ({
    ...placement,
    width: Math.max(60, (placement.width ?? 200) + random.whole(-3, 3) * 8),
    height: Math.max(60, (placement.height ?? 200) + random.whole(-3, 3) * 8),
  }),
  true,
);
const collapse = placedAgain((placement) => ({ ...placement, collapsed: placement.collapsed !== true }), true);

/** Takes one element's place away, or gives it one again. */
const displace: Step = (shown, random) => {
  const view = viewOf(shown);
  const id = anyElement(shown.document, random);
  if (view.placements.has(id)) return withView(shown, { ...view, placements: view.placements.delete(id) });
  const known = shown.document.zones.has(id) || shown.document.assets.has(id);
  const placement = { id, x: random.whole(0, 300), y: random.whole(0, 300) };
  return known ? withView(shown, { ...view, placements: view.placements.set(placement) }) : shown;
};

const hide: Step = (shown, random) => {
  const view = viewOf(shown);
  return withView(shown, { ...view, hidden: toggled(view.hidden, anyElement(shown.document, random)) });
};

const rescope: Step = (shown, random) => {
  const view = viewOf(shown);
  if (view.scope === undefined) return shown;
  const zone = oneOf(shown.document.zones, random)?.id ?? '';
  return withView(shown, {
    ...view,
    scope: { ...view.scope, zones: [...toggled(view.scope.zones, zone)], neighbours: random.chance(0.5) },
  });
};

/** A note more, less, or above the others. */
const note: Step = (shown, random, fresh) => {
  const view = viewOf(shown);
  const notes = view.notes ?? [];
  const [first, ...rest] = notes;
  const on = random.chance(0.8) ? { on: anyElement(shown.document, random) } : {};
  const made = { id: fresh, text: fresh, x: random.whole(0, 90), y: random.whole(0, 90), width: 192, ...on };
  const all =
    first === undefined || random.chance(0.5) ? [...notes, made] : random.chance(0.5) ? rest : [...rest, first];
  return withView(shown, { ...view, notes: all });
};

const switchView: Step = (shown, random) => ({ ...shown, view: random.pick(shown.document.views.values()).id });

const relocate: Step = (shown, random) =>
  withAsset(shown, random, () => ({ location: { building: random.pick(['Main', 'Annex']), room: 'w0' } }));

const rehost: Step = (shown, random) => {
  const host = oneOf(shown.document.assets, random)?.id;
  return withAsset(shown, random, ({ id }) => (host === id ? {} : { host: random.chance(0.5) ? host : undefined }));
};

const age: Step = (shown, random) =>
  withAsset(shown, random, () => ({ operatingSystem: { family: 'windows', endOfSupport: '2026-12-01' } }));

const replug: Step = (shown, random) => {
  const asset = oneOf(shown.document.assets, random)?.id ?? '';
  const vlan = random.whole(1, 3);
  return withAsset(shown, random, () => ({ interfaces: [{ switchPort: { asset, port: `${vlan}` }, vlan }] }));
};

const relink: Step = (shown, random) => {
  const { document } = shown;
  const link = oneOf(document.links, random);
  if (link === undefined) return shown;
  const medium = random.pick(['copper', 'fibre', 'wired'] as const);
  return { ...shown, document: { ...document, links: document.links.set({ ...link, medium }) } };
};

const paper: Step = (shown, random, fresh) => {
  const { document } = shown;
  const known = oneOf(document.evidence, random);
  const asset = oneOf(document.assets, random)?.id;
  if (asset === undefined) return shown;
  if (known !== undefined && random.chance(0.3))
    return { ...shown, document: { ...document, evidence: document.evidence.delete(known.id) } };
  const made = { id: fresh, kind: 'mds2', status: 'provided', edition: '2013', assets: [asset] };
  return { ...shown, document: { ...document, evidence: document.evidence.set(made as unknown as EvidenceDocument) } };
};

const threatOn = (subject: string, random: Random): Threat =>
  ({
    key: `walk|${subject}`,
    rule: 'walk',
    scope: 'asset',
    subjects: [subject],
    stride: ['tampering'],
    level: random.pick([1, 2, 3, 4] as const),
  }) as unknown as Threat;

const EMPTY = { today: '2026-11-22', threats: [], questions: [], failures: [], rulesRun: 1 } as unknown as Report;

/** Findings about one element more or less: of any kind, crossings too. */
const finding: Step = (shown, random) => {
  const { document, options } = shown;
  const report = options.report ?? EMPTY;
  const zones = document.zones.values().map(({ id }) => id);
  const pair = [random.pick([...zones, '']), random.pick([...zones, ''])].sort().join('~');
  const conduit = oneOf(document.conduits, random)?.id ?? pair;
  const subject = random.pick([anyElement(document, random), anyElement(document, random), pair, conduit]);
  const others = report.threats.filter(({ subjects }) => subjects[0] !== subject);
  const threats = others.length < report.threats.length ? others : [...others, threatOn(subject, random)];
  return { ...shown, options: { ...options, report: { ...report, threats: threats.slice(-12) } } };
};

const treat: Step = (shown, random) => {
  const keys = (shown.options.report?.threats ?? []).map(({ key }) => key);
  const decided = keys.filter(() => random.chance(0.3)).map((id): Treatment => ({ id, decision: 'accept' }));
  return { ...shown, options: { ...shown.options, treatments: tableOf(decided) } };
};

const noReport: Step = (shown) => ({ ...shown, options: { ...shown.options, report: null } });

const speak: Step = (shown) => {
  return { ...shown, options: { ...shown.options, language: shown.options.language === 'ja' ? 'en' : 'ja' } };
};

const sleep: Step = (shown, random) => ({
  ...shown,
  options: { ...shown.options, today: random.chance(0.2) ? undefined : random.pick(['2026-11-22', '2026-12-02']) },
});

const overlay: Step = (shown, random) => {
  const one = random.pick(['flows', 'trustBoundaries', 'responsibility', 'threats'] as const);
  return { ...shown, options: { ...shown.options, overlays: random.chance(0.6) ? {} : { [one]: false } } };
};

/** What may happen to a drawing, the common things more often. */
export const ANYTHING: readonly Step[] = [
  ...new Array<Step>(16).fill(edit),
  ...[nudge, nudge, shiftZone, shiftZone, resizeZone, collapse, displace],
  ...[note, note, hide, rescope, switchView, switchView, relocate, rehost, age, replug, relink, paper],
  ...[finding, finding, finding, treat, noReport, speak, sleep, overlay],
];

/** What leaves the hospital as it is, so that its zones keep clear of each other and share one edge of trust. */
export const ARRANGING: readonly Step[] = [nudge, shiftZone, shiftZone, resizeZone, collapse, finding, note, hide];

/** The same after one step more, which may lead back to any step before. */
export const stepFrom = (past: readonly Shown[], steps: readonly Step[], random: Random, fresh: string): Shown => {
  if (random.chance(0.08)) return random.pick(past);
  const last = past.at(-1);
  if (last === undefined) throw new Error('A walk starts somewhere.');
  return random.pick(steps)(last, random, fresh);
};
