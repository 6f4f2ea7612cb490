import { groupOf, hostBoxOf } from '../../src/core/document/containment';
import type { HospitalDocument } from '../../src/core/document/document';
import { switchRule } from '../../src/core/document/edits/about';
import { setCells } from '../../src/core/document/edits/cells';
import { putInto } from '../../src/core/document/edits/contain';
import { answerQuestion, judgeNote } from '../../src/core/document/edits/mds2';
import { mergeInto } from '../../src/core/document/edits/merge';
import { setPaperStanding } from '../../src/core/document/edits/paper-standing';
import { renamePlace } from '../../src/core/document/edits/places';
import { removeElements } from '../../src/core/document/edits/remove';
import { keepOwnRules, overrideRule, removeOwnRules, switchPack } from '../../src/core/document/edits/rules';
import { carryTreatments, decideThreats, reopenThreats } from '../../src/core/document/edits/treatments';
import { duplicateView, hideInView } from '../../src/core/document/edits/views';
import { judgeFinding, keepFindings } from '../../src/core/document/edits/vulnerabilities';
import { ownRuleId } from '../../src/core/document/library-for';
import { placeIdOf } from '../../src/core/document/places';
import { library } from '../../src/templates';
import { anyAnalysedEdit } from './analysis-edits';
import type { Random } from './random';

type Make = (document: HospitalDocument, random: Random, fresh: string) => HospitalDocument;

const RULES = [...library.rules.values()];
const PACKS = [...new Set(RULES.map(({ pack }) => pack))];
const OWN = ['own-a', 'own-b', 'own-c'];
const on = '2026-11-22';

/** One of the values, of which some may be unknown. */
const anyOf = <T>(random: Random, values: readonly T[]): T | undefined => values[random.whole(0, values.length - 1)];
const someAssets = ({ assets }: HospitalDocument, random: Random): readonly string[] =>
  assets.size === 0 ? [] : Array.from({ length: random.whole(1, 4) }, () => random.pick(assets.values()).id);
const paperOf = ({ evidence }: HospitalDocument, random: Random): string | undefined =>
  evidence.size === 0 ? undefined : random.pick(evidence.values()).id;

/** Anything that a document can be made to say besides what facts look at: rules, decisions, cables, whole other states. */
const EDITS: readonly Make[] = [
  (document, random) => {
    const { id } = random.pick(RULES);
    return switchRule(id, document.rulesOff?.includes(id) === true)(document);
  },
  (document, random) => {
    const pack = random.pick(PACKS);
    return switchPack(pack, document.packsOff?.includes(pack) === true)(document);
  },
  (document, random) => {
    const said = { severity: { data: random.pick([0, 2, 4] as const) }, text: { en: { title: 'Another title' } } };
    return overrideRule(random.pick(RULES).id, random.chance(0.3) ? undefined : said)(document);
  },
  (document, random) => {
    const rule = { ...random.pick(RULES), id: random.pick(OWN), examples: { reports: [], asks: [], silent: [] } };
    return keepOwnRules([rule as never])(document);
  },
  (document, random) => removeOwnRules([random.pick(OWN)])(document),
  (document, random) => {
    const id = ownRuleId(random.pick(OWN));
    return switchRule(id, document.rulesOff?.includes(id) === true)(document);
  },
  (document, random) => {
    const keys = document.assets.values().map(({ id }) => `${random.pick(RULES).id}|${id}`);
    if (keys.length === 0) return document;
    const key = random.pick(keys);
    if (document.treatments.has(key)) return reopenThreats([key], { on })(document);
    return carryTreatments([{ id: key, decision: random.pick(['mitigate', 'accept']), rationale: 'so' }])(document);
  },
  (document, random, fresh) => {
    const assets = document.assets.values();
    if (assets.length === 0) return document;
    const ends = [{ asset: random.pick(assets).id }, { asset: random.pick(assets).id }];
    return { ...document, links: document.links.set({ id: fresh, ends } as never) };
  },
  (document, random) => {
    const links = document.links.values();
    return links.length === 0 ? document : removeElements([random.pick(links).id])(document);
  },
  // A zone with all that stands in it.
  (document, random) => {
    const zones = document.zones.values();
    if (zones.length < 3) return document;
    const { id } = random.pick(zones);
    const inside = document.assets.values().filter(({ zone }) => zone === id);
    return removeElements([id, ...inside.map((asset) => asset.id)])(document);
  },
  // A column of a table, filled down.
  (document, random) => {
    const [path, value] = random.pick<readonly [string, unknown]>([
      ['zone', anyOf(random, [undefined, ...document.zones.values()])?.id],
      ['criticality', anyOf(random, [undefined, 'life', 'low'])],
      ['location.room', anyOf(random, [undefined, '101', '102'])],
      ['updateSource', anyOf(random, [undefined, 'vendor-onsite', 'hospital'])],
    ]);
    return setCells(
      'assets',
      someAssets(document, random).map((id) => ({ id, path, value })),
    )(document);
  },
  (document, random) => {
    const party = anyOf(random, [undefined, ...document.parties.values()])?.id;
    const host = anyOf(random, [undefined, ...document.assets.values()])?.id;
    const [preset, box, groupBy] = random.pick([
      ['physical', placeIdOf({ building: 'B', floor: random.pick(['1F', '2F']) })],
      ['function', party === undefined ? undefined : groupOf(party), 'department'],
      ['server', host === undefined ? undefined : hostBoxOf(host)],
    ] as const);
    return putInto(document, preset, someAssets(document, random), box, groupBy);
  },
  (document, random) => renamePlace(placeIdOf({ building: 'B' }), random.pick(['B', 'C']))(document),
  (document, random) => {
    const paper = paperOf(document, random);
    if (paper === undefined) return document;
    const question = random.pick(library.mds2.questions).id;
    const answered = answerQuestion(
      paper,
      question,
      anyOf(random, [undefined, 'Yes', 'No', 'N/A', 'See Note']),
    )(document);
    return judgeNote(paper, question, anyOf(random, [undefined, 'Yes', 'No']))(answered);
  },
  (document, random, fresh) =>
    setPaperStanding({
      kind: random.pick(['mds2', 'sbom']),
      assets: someAssets(document, random) as never,
      standing: { status: anyOf(random, [undefined, 'requested', 'refused', 'provided']), reason: fresh },
      newId: () => fresh as never,
    })(document),
  (document, random, fresh) => {
    const paper = paperOf(document, random);
    const finding = {
      id: random.pick(['CVE-2024-1', 'CVE-2024-2']),
      verdict: random.pick(['affected', 'not-affected', 'needs-review'] as const),
      evidence: [],
      ...random.pick([{}, { score: 9.8 }, { exploitedSince: '2025-01-01' }, { fix: false as const }]),
    };
    const about = { assets: someAssets(document, random) as never, vulnerabilities: [finding] };
    const found = paper === undefined ? about : { ...about, paper: paper as never };
    const kept = keepFindings([found], { on, sources: [] }, () => fresh)(document);
    const judged = anyOf(random, [undefined, 'affected', 'not-affected'] as const);
    return paper === undefined
      ? kept
      : judgeFinding(paper as never, finding, judged && { verdict: judged, reason: 'so', on })(kept);
  },
  (document, random) => {
    const threats = someAssets(document, random).map((id) => ({ key: `${random.pick(RULES).id}|${id}` }));
    return decideThreats(threats, { decision: 'accept', rationale: 'so' }, { on, by: 'A' })(document);
  },
  // What changes only the drawing changes nothing of the report.
  (document, random, fresh) => {
    const [view] = document.views.values();
    if (view === undefined) return document;
    return random.chance(0.2)
      ? duplicateView(view.id, fresh as never, fresh)(document)
      : hideInView(view.id, someAssets(document, random))(document);
  },
  // Another account of the same hospital, some edits on.
  (document, random, fresh) => {
    let other = document;
    for (let n = 0; n < 4; n += 1) other = anyAnalysedEdit(other, random, `${fresh}-merged-${n}`);
    return mergeInto(document, other).document;
  },
];

/** One edit of any kind at all. `fresh` must be an id that was never used. */
export const anyDocumentEdit = (document: HospitalDocument, random: Random, fresh: string): HospitalDocument =>
  random.chance(0.3) ? random.pick(EDITS)(document, random, fresh) : anyAnalysedEdit(document, random, fresh);
