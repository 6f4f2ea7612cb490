import { nameOf } from '../../analysis/words-of';
import { describeFact } from '../../facts/vocabulary';
import type { CutMeasureTemplate } from '../../library/cut-measure';
import type { Language } from '../../library/vocabulary';
import type { Model } from '../../model/model';
import type { PlanStep, SegmentationPlan } from '../../segmentation/plan/plan';

/** Words of the page by their whole key, with blanks filled in. */
export type SayWord = (key: string, filled?: Readonly<Record<string, string | number>>) => string;

export interface PlanWords {
  /** The hospital as it is, and as the plan leaves it, so that what is new has its name. */
  readonly before: Model;
  readonly after: Model;
  readonly language: Language;
  readonly measures: readonly CutMeasureTemplate[];
  readonly say: SayWord;
}

/** How a plan is put into words of one language. */
export interface PlanSpeech extends PlanWords {
  name(id: string): string;
  /** All names; tables are where people look each up. */
  names(ids: readonly string[]): string;
  action(step: PlanStep): string;
  zoneType(id: string): string;
  entry(kind: string): string;
  purpose(value: string | undefined): string;
  protocol(id: string | undefined): string;
  list(parts: readonly string[]): string;
}

export const planSpeech = (words: PlanWords): PlanSpeech => {
  const { before, after, language, measures, say } = words;
  const { library } = before;
  const comma = language === 'ja' ? '、' : ', ';
  const list = (parts: readonly string[]): string => parts.join(comma);
  const name = (id: string): string => {
    const known = nameOf(id, before, language);
    return (known === '' || known === id ? nameOf(id, after, language) : known) || id;
  };
  const labels = new Map<string, string>(measures.map(({ id, label }) => [id, label[language]]));
  return {
    ...words,
    name,
    names: (ids) => list(ids.map(name)),
    action: ({ action, elements, work }) => {
      if (work.kind === 'identify') return say('handover.identify');
      if (work.kind === 'measure') return labels.get(work.measure) ?? action;
      const things =
        elements.length > 2 ? say('handover.things', { count: elements.length }) : list(elements.map(name));
      return say(`segmentation.action.${action}`, { things });
    },
    zoneType: (id) => library.zones.get(id)?.label[language] ?? id,
    entry: (kind) => {
      if (kind === 'web' || kind === 'line') return say(`zoning.layers.${kind}`);
      return library.zones.get(kind)?.label[language] ?? kind;
    },
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
