import type { HospitalDocument } from '../../src/core/document/document';
import { switchRule } from '../../src/core/document/edits/about';
import { mergeInto } from '../../src/core/document/edits/merge';
import { removeElements } from '../../src/core/document/edits/remove';
import { keepOwnRules, overrideRule, removeOwnRules, switchPack } from '../../src/core/document/edits/rules';
import { carryTreatments, reopenThreats } from '../../src/core/document/edits/treatments';
import { ownRuleId } from '../../src/core/document/library-for';
import { library } from '../../src/templates';
import { anyAnalysedEdit } from './analysis-edits';
import type { Random } from './random';

type Make = (document: HospitalDocument, random: Random, fresh: string) => HospitalDocument;

const RULES = [...library.rules.values()];
const PACKS = [...new Set(RULES.map(({ pack }) => pack))];
const OWN = ['own-a', 'own-b', 'own-c'];
const on = '2026-11-22';

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
