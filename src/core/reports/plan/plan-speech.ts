import { nameOf } from '../../analysis/words-of';
import { describeFact } from '../../facts/vocabulary';
import { nameOfWhom, type Whom } from '../../inquiry/whom';
import type { CutMeasureKind } from '../../library/cut-measure';
import { listed } from '../../library/text';
import type { Language } from '../../library/vocabulary';
import type { Model } from '../../model/model';
import type { PlanStep, SegmentationPlan } from '../../segmentation/plan/plan';

/** Words of the page by their whole key, with blanks filled in. */
export type SayWord = (key: string, filled?: Readonly<Record<string, string | number>>) => string;

export interface PlanWords {
  /** The hospital that the plan is for, as it is. */
  readonly before: Model;
  readonly language: Language;
  /** What a kind of measure is called. */
  readonly measure: (kind: CutMeasureKind) => string;
  readonly say: SayWord;
}

/** How a plan is put into words of one language. */
export interface PlanSpeech extends PlanWords {
  name(id: string): string;
  /** All names; tables are where people look each up. */
  names(ids: readonly string[]): string;
  action(step: PlanStep): string;
  /** Flows that are there; those that come with the plan are told by their ends. */
  flows(ids: readonly string[]): string;
  zoneType(id: string): string;
  entry(kind: string): string;
  whom(whom: Whom): string;
  purpose(value: string | undefined): string;
  protocol(id: string | undefined): string;
  list(parts: readonly string[]): string;
}

/** Names of what is not there yet: zones have those of the plan; all that is put up in them is a bastion. */
const freshNames = ({ stages }: SegmentationPlan, { before, language }: PlanWords): ReadonlyMap<string, string> => {
  const bastion = before.library.devices.get('bastion-host')?.label[language] ?? '';
  const names = new Map<string, string>();
  for (const { id, name, members } of stages.flatMap(({ zones }) => zones)) {
    names.set(id, name[language]);
    for (const member of members) if (before.asset(member) === undefined) names.set(member, bastion);
  }
  return names;
};

export const planSpeech = (plan: SegmentationPlan, words: PlanWords): PlanSpeech => {
  const fresh = freshNames(plan, words);
  const { before, language, measure, say } = words;
  const { library } = before;
  const list = (parts: readonly string[]): string => listed(parts, language);
  const name = (id: string): string => {
    const known = nameOf(id, before, language);
    return known === '' || known === id ? (fresh.get(id) ?? id) : known;
  };
  return {
    ...words,
    name,
    names: (ids) => list(ids.map(name)),
    flows: (ids) => list(ids.filter((id) => before.flow(id) !== undefined).map(name)),
    action: ({ action, elements, work }) => {
      if (work.kind === 'identify') return say('handover.identify');
      if (work.kind === 'measure') return measure(work.measure);
      const things =
        elements.length > 2 ? say('handover.things', { count: elements.length }) : list(elements.map(name));
      return say(`segmentation.action.${action}`, { things });
    },
    zoneType: (id) => library.zones.get(id)?.label[language] ?? id,
    entry: (kind) => {
      if (kind === 'web' || kind === 'line') return say(`zoning.layers.${kind}`);
      return library.zones.get(kind)?.label[language] ?? kind;
    },
    whom: (whom) => nameOfWhom(whom, before, language, (id) => say(`inquiry.${id}`)),
    purpose: (value) => {
      if (value === undefined) return say('handover.unknown');
      return describeFact('flow.purpose', library)?.values?.[value]?.[language] ?? value;
    },
    protocol: (id) => (id === undefined ? say('handover.unknown') : (library.protocols.get(id)?.label[language] ?? id)),
    list,
  };
};

/** A stage as people call it. */
export const stageName = (stages: SegmentationPlan['stages'], at: number, say: SayWord): string =>
  stages[at] === undefined ? '' : say('handover.stage', { number: at + 1 });
