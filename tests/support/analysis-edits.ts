import type { HospitalDocument } from '../../src/core/document/document';
import { setAbout } from '../../src/core/document/edits/about';
import { attachEvidence } from '../../src/core/document/edits/elements';
import { removeElements } from '../../src/core/document/edits/remove';
import { setField } from '../../src/core/document/edits/update';
import { CATEGORIES, CRITICALITIES, ENFORCEMENTS, MEDIA, PURPOSES } from '../../src/core/library/vocabulary';
import { CREDENTIALS, INTERNET_USES, LIFECYCLE_STAGES } from '../../src/core/model/asset';
import { AUTHENTICATIONS, FLOW_STATUSES } from '../../src/core/model/data-flow';
import type { EvidenceDocument } from '../../src/core/model/evidence-document';
import type { Table } from '../../src/core/table';
import { library } from '../../src/templates';
import type { Random } from './random';
import { anyEdit } from './random-edits';

type Make = (document: HospitalDocument, random: Random, fresh: string) => HospitalDocument;
type Choice = readonly [field: string, values: (document: HospitalDocument) => readonly unknown[]];

const oneOf = <T extends { readonly id: string }>(random: Random, table: Table<T>): T | undefined =>
  table.size === 0 ? undefined : random.pick(table.values());
const idsOf = <T extends { readonly id: string }>(table: Table<T>): readonly string[] =>
  table.values().map(({ id }) => id);
/** One of the values, of which some may be unknown. */
const anyOf = <T>(random: Random, values: readonly T[]): T | undefined => values[random.whole(0, values.length - 1)];
const BOOLEAN = [undefined, true, false] as const;
const DATES = [undefined, null, '2020-01-01', '2026-12-01', '2035-01-01'] as const;
const fixed = (values: readonly unknown[]) => () => values;
const orUnknown = (values: readonly unknown[]) => () => [undefined, ...values];

const ASSET_FIELDS: readonly Choice[] = [
  ['zone', ({ zones }) => [undefined, 'gone', ...idsOf(zones)]],
  ['kind', fixed([...library.devices.keys(), 'other'])],
  ['category', orUnknown(CATEGORIES)],
  ['criticality', orUnknown(CRITICALITIES)],
  ['networked', fixed([undefined, true, false, 'maybe'])],
  ['internetUse', orUnknown(INTERNET_USES)],
  ['credentials', orUnknown(CREDENTIALS)],
  ['lifecycle.stage', orUnknown(LIFECYCLE_STAGES)],
  ['lifecycle.endOfSupport', fixed(DATES)],
  ['operatingSystem.endOfSupport', fixed(DATES)],
  ['controlsCount', fixed([undefined, 0, 3, 40])],
  ['count', fixed([undefined, 1, 25])],
  ['connectivity', fixed([undefined, ['wifi'], ['cellular'], ['usb']])],
  ['sharesCredentialsWith', ({ assets }) => [undefined, [idsOf(assets)[0] ?? ''], ['ehr-server']]],
  [
    'interfaces',
    ({ zones }) => [
      undefined,
      [],
      ...idsOf(zones).map((zone) => [{ zone }, { addresses: ['10.0.0.1'] }]),
      [{ zone: 'gone' }],
    ],
  ],
  ['name', fixed(['Another', 'Yet another'])],
];
const ZONE_FIELDS: readonly Choice[] = [
  ['kind', () => [undefined, ...library.zones.keys()]],
  ['parent', ({ zones }) => [undefined, 'gone', ...idsOf(zones)]],
  ['enforcement', orUnknown(ENFORCEMENTS)],
  ['trust', fixed([undefined, 0, 1, 3, 5])],
  ['subnets', fixed([undefined, ['10.0.0.0/24'], ['10.0.1.0/24', '10.0.0.0/24']])],
  ['party', ({ parties }) => [undefined, null, ...idsOf(parties)]],
  ['scanning', fixed([undefined, 'none', 'active'])],
  ['name', fixed(['Another zone', 'Yet another zone'])],
];
const FLOW_FIELDS: readonly Choice[] = [
  ['from', ({ assets }) => idsOf(assets)],
  ['to', ({ assets }) => idsOf(assets)],
  ['protocol', () => [undefined, ...library.protocols.keys()]],
  ['medium', orUnknown(MEDIA)],
  ['purpose', orUnknown(PURPOSES)],
  ['status', orUnknown(FLOW_STATUSES)],
  ['initiator', fixed([undefined, 'from', 'to', 'both'])],
  ['authentication', orUnknown(AUTHENTICATIONS)],
  ['encryption', fixed([undefined, 'none', 'yes', 'optional'])],
  ['enforcement', orUnknown(ENFORCEMENTS)],
  ['multiFactor', fixed(BOOLEAN)],
  ['data', fixed([undefined, ['phi'], ['control'], ['drug-library', 'vitals']])],
];
const CONDUIT_FIELDS: readonly Choice[] = [
  ['enforcement', orUnknown(ENFORCEMENTS)],
  ['ruleset', fixed([undefined, null, 'any-any', 'default-deny-allowlist'])],
  ['kind', fixed([undefined, 'physical', 'internet'])],
  ['contract', fixed([undefined, 'signed', 'none'])],
];

const setting =
  (table: 'assets' | 'zones' | 'flows' | 'conduits', fields: readonly Choice[]): Make =>
  (document, random) => {
    const record = oneOf<{ readonly id: string }>(random, document[table] as unknown as Table<{ readonly id: string }>);
    if (record === undefined) return document;
    const [field, values] = random.pick(fields);
    const value = anyOf(random, values(document));
    // Edits never close zones into a ring.
    if (field.includes('.') || field === 'parent') return setField(table, record.id, field, value)(document);
    // Straight into the table, since files may also hold what no edit would do, such as zones that are not there.
    const { [field]: _, ...others } = record as Readonly<Record<string, unknown>>;
    const changed = value === undefined ? others : { ...others, [field]: value };
    return { ...document, [table]: document[table].set(changed as never) };
  };

/** What the drawing's own edits leave out: every field that facts look at, papers, safeguards, the document itself. */
const EDITS: readonly Make[] = [
  setting('assets', ASSET_FIELDS),
  setting('assets', ASSET_FIELDS),
  setting('flows', FLOW_FIELDS),
  setting('zones', ZONE_FIELDS),
  setting('conduits', CONDUIT_FIELDS),
  (document, random, fresh) => {
    const about = [oneOf(random, document.assets), oneOf(random, document.assets)].flatMap((one) => one?.id ?? []);
    const question = random.pick(library.mds2.questions).id;
    return attachEvidence({
      id: fresh,
      kind: random.pick(['mds2', 'sbom']),
      assets: [...new Set(about)],
      ...random.pick([{}, { releaseDate: '2024-05-01' }, { status: 'requested' }]),
      answers: { [question]: { answer: random.pick(['Yes', 'No', 'N/A', 'See Note']) } },
    } as unknown as EvidenceDocument)(document);
  },
  (document, random) => {
    const paper = oneOf(random, document.evidence);
    if (paper === undefined) return document;
    const question = random.pick(library.mds2.questions).id;
    const answers = { ...paper.answers, [question]: { answer: random.pick(['Yes', 'No'] as const) } };
    return { ...document, evidence: document.evidence.set({ ...paper, answers }) };
  },
  (document, random) => {
    const paper = oneOf(random, document.evidence);
    return paper === undefined ? document : removeElements([paper.id])(document);
  },
  (document, random, fresh) => {
    const on = oneOf(random, random.pick([document.assets, document.flows]) as Table<{ readonly id: string }>);
    if (on === undefined) return document;
    const control = { id: fresh, name: fresh, status: random.pick(['in-place', 'planned']), on: [on.id] };
    const more = random.pick([{}, { kind: 'compensating' }, { template: random.pick([...library.controls.keys()]) }]);
    return { ...document, controls: document.controls.set({ ...control, ...more } as never) };
  },
  (document, random) => {
    const control = oneOf(random, document.controls);
    return control === undefined ? document : { ...document, controls: document.controls.delete(control.id) };
  },
  (document, random, fresh) => ({
    ...document,
    parties: document.parties.set({ id: fresh, name: fresh, kind: random.pick(['vendor', 'department']) } as never),
  }),
  (document, random) =>
    setAbout({
      [random.pick(['lastReviewed', 'lastChange', 'asOf'])]: anyOf(random, [undefined, '2020-01-01', '2026-11-01']),
    })(document),
  (document, random) => setAbout({ perspective: random.pick(['hospital', 'manufacturer'] as const) })(document),
  (document, random, fresh) => {
    const about = oneOf(random, random.pick([document.assets, document.flows]) as Table<{ readonly id: string }>);
    return {
      ...document,
      threats: document.threats.set({
        id: fresh,
        scope: 'asset',
        subjects: about === undefined ? [] : [about.id],
        title: fresh,
        stride: ['tampering'],
        severity: { patientSafety: random.whole(0, 4), data: 1, availability: 2 },
      } as never),
    };
  },
];

/** One edit of any kind that may bear on the analysis. `fresh` must be an id that was never used. */
export const anyAnalysedEdit = (document: HospitalDocument, random: Random, fresh: string): HospitalDocument => {
  const [view] = document.views.values();
  if (view !== undefined && random.chance(0.35)) return anyEdit(document, view, random, fresh);
  return random.pick(EDITS)(document, random, fresh);
};
