import type { Bilingual } from '../../library/text';
import type { Asset } from '../../model/asset';
import { countingPapers } from '../../model/counting-papers';
import { commonEnd, systemVersionsOf } from '../../model/operating-system';
import { assetFact, derived, type FactContext, fromEvidence, NOTHING, stated, UNKNOWN } from '../define';
import type { Fact } from '../fact';
import { firstComponentEnd } from './component-ends';

/** What decides when support of a device ends. */
export const END_REASONS = ['product', 'operating-system', 'component', 'form'] as const;
export type EndReason = (typeof END_REASONS)[number];

/** An end of support that something about the device has, and where that is known from. */
export interface SupportEnd {
  readonly because: EndReason;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  /** Which system or part it is that ends; absent for the product itself. */
  readonly what?: string;
  readonly fact: Fact;
}

/** The hospital, and the day on which it is looked at. */
export type SupportContext = Pick<FactContext, 'model' | 'today'>;

const lookedUp = (on: string, what: string, { model }: SupportContext): Fact => {
  const { source, date } = model.library.supportDates;
  return { value: on, source: { kind: 'derived', by: `${what} · ${source}, ${date}` } };
};

/** When its operating system ends: as said, else as looked up for the version that is said. */
export const systemEnd = (asset: Asset, context: SupportContext): Fact => {
  const said = asset.operatingSystem?.endOfSupport;
  if (said !== undefined) return stated(said);
  const versions = systemVersionsOf(asset, context.model.library);
  const [first] = versions;
  if (first === undefined) return UNKNOWN;
  const end = commonEnd(versions, context.today);
  if (end === null) return NOTHING;
  if (end !== undefined) return lookedUp(end, versions.length === 1 ? first.label : first.system, context);
  const days = versions.flatMap(({ supportedUntil }) => (typeof supportedUntil === 'string' ? [supportedUntil] : []));
  return days.length < versions.length ? UNKNOWN : { ...UNKNOWN, possible: [...new Set(days)].sort() };
};

/** Notes beside these answers name the operating system, where makers name it at all. */
const SYSTEM_QUESTIONS = ['CSUP-2', 'CSUP-2.1'] as const;

/** What a form names as the operating system, for a device of which nobody said which it has. */
const formEnd = (asset: Asset, context: SupportContext): SupportEnd | undefined => {
  if (asset.operatingSystem?.version !== undefined || asset.operatingSystem?.endOfSupport !== undefined)
    return undefined;
  const papers = context.model.evidenceOf(asset.id);
  if (papers.length === 0) return undefined;
  for (const { kind, answers, id } of countingPapers(papers)) {
    if (kind !== 'mds2' || answers === undefined) continue;
    for (const question of SYSTEM_QUESTIONS) {
      const note = answers[question]?.note;
      const versions = note === undefined ? [] : context.model.library.findSystem(note);
      const on = commonEnd(versions, context.today);
      if (typeof on === 'string' && versions[0] !== undefined)
        return { because: 'form', on, what: versions[0].label, fact: fromEvidence(on, id, question) };
    }
  }
  return undefined;
};

/** The part that ends first, of all parts lists that count. */
const componentEnd = (asset: Asset, context: SupportContext): SupportEnd | undefined => {
  const { model, today } = context;
  const papers = model.evidenceOf(asset.id);
  if (papers.length === 0) return undefined;
  let first: SupportEnd | undefined;
  for (const paper of countingPapers(papers)) {
    if (paper.components === undefined) continue;
    const end = firstComponentEnd(paper, model.library, today);
    if (end === undefined || (first !== undefined && first.on <= end.on)) continue;
    first = { because: 'component', on: end.on, what: end.name, fact: fromEvidence(end.on, paper.id, end.name) };
  }
  return first;
};

/** All ends of support that are known about it, the earliest first: that one counts, since nobody repairs it then. R23 */
export const supportEndsOf = (asset: Asset, context: SupportContext): readonly SupportEnd[] => {
  const ends: SupportEnd[] = [];
  const product = asset.lifecycle?.endOfSupport;
  if (typeof product === 'string') ends.push({ because: 'product', on: product, fact: stated(product) });
  const system = systemEnd(asset, context);
  if (typeof system.value === 'string')
    ends.push({
      because: 'operating-system',
      on: system.value,
      ...(asset.operatingSystem?.version === undefined ? {} : { what: asset.operatingSystem.version }),
      fact: system,
    });
  const component = componentEnd(asset, context);
  if (component !== undefined) ends.push(component);
  const form = formEnd(asset, context);
  if (form !== undefined) ends.push(form);
  return ends.length < 2 ? ends : ends.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
};

const REASON_WORDS: Readonly<Record<EndReason, Bilingual>> = {
  product: { ja: '機器のサポート終了', en: 'end of support of the device itself' },
  'operating-system': { ja: 'OSのサポート終了', en: 'end of support of the operating system' },
  component: { ja: '内蔵の部品のサポート終了', en: 'end of support of a component' },
  form: { ja: 'MDS2に書かれたOSのサポート終了', en: 'end of support of the system that the MDS2 names' },
};

const settledBy = (asset: Asset) =>
  (['lifecycle.endOfSupport', 'operatingSystem.endOfSupport'] as const).map((name) => ({
    fact: `asset.${name}`,
    subject: asset.id,
  }));

/** The earliest end of support, and what it is the end of. */
export const supportEndFacts = [
  assetFact(
    'endOfSupport.effective',
    'date',
    { ja: '実際のサポート終了日', en: 'effective end of support' },
    'evidence',
    (asset, context) => {
      const [first] = supportEndsOf(asset, context);
      if (first === undefined) return derived(undefined, settledBy(asset));
      return first.fact.source.kind === 'stated' ? { value: first.on, source: { kind: 'derived' } } : first.fact;
    },
  ),
  assetFact(
    'endOfSupport.reason',
    'text',
    { ja: 'サポートが終わる理由', en: 'what support ends with' },
    'evidence',
    (asset, context) => derived(supportEndsOf(asset, context)[0]?.because, settledBy(asset)),
    { values: REASON_WORDS },
  ),
];
