import { groupBy } from '../../group';
import type { CutCosts, CutMeasureKind } from '../../library/cut-measure';
import type { PlanTemplates } from '../../library/plan-work';
import { zoneTypeOf } from '../../model/defaults';
import type { Model } from '../../model/model';
import type { ProposedWork } from '../advice';
import { workOf } from '../advise';
import type { CutMeasure } from '../attack/measures';
import type { NewZone } from '../carry-out';
import { proposalKinds } from '../proposals';
import type { Situation } from '../situation';
import { movingOnce } from './one-move';
import type { PlanStep, PlanWork } from './plan';
import { sharedAccounts } from './shared-accounts';
import { careChecks, failModeOf, flowsTouched } from './step-care';
import type { Removal } from './what-if';

/** A step with what it would take out of the attack graph, before it has its place in a stage. */
export interface StepDraft {
  readonly step: PlanStep;
  readonly removal: Removal;
  readonly priority: number;
}

export interface DraftGround {
  readonly model: Model;
  readonly costs: CutCosts;
  readonly templates: PlanTemplates;
}

interface Bare {
  readonly id: string;
  readonly action: PlanStep['action'];
  readonly work: PlanWork;
  readonly elements: readonly string[];
  /** How many of the elements are alike and done one by one; what is done once counts as one. */
  readonly like: number;
  readonly after?: readonly string[];
  readonly effort?: number;
}

const isMeasure = (action: string, costs: CutCosts): action is CutMeasureKind => action in costs;

const stepOf = (bare: Bare, { model, costs, templates: { work, staging } }: DraftGround): PlanStep => {
  const known = work.find(({ id }) => id === bare.action);
  const { action } = bare;
  const base = bare.effort ?? known?.effort ?? (isMeasure(action, costs) ? costs[action] : 1);
  const place = known?.place ?? 'beside';
  const flows = flowsTouched(bare.elements, model);
  const after = bare.after ?? [];
  return {
    id: bare.id,
    action,
    work: bare.work,
    elements: bare.elements,
    effort: base + Math.floor((bare.like - 1) / staging.likeForOnePoint),
    fail: failModeOf(place, flows),
    enforcedBy: known?.enforcedBy ?? 'people',
    log: known?.log ?? [],
    checks: careChecks(bare, place, flows, model),
    after,
    onlyIfNotCare: after.some((id) => id.startsWith('identify|')),
  };
};

const identifyId = (about: string): string => `identify|${about}`;

/** People are asked what flows are for, in an earlier stage than the one that stops them. */
const identify = (about: string, flows: readonly string[], ground: DraftGround): StepDraft => {
  const { costs } = ground;
  const bare: Bare = {
    id: identifyId(about),
    action: 'identify',
    work: { kind: 'identify', flows },
    elements: flows,
    like: flows.length,
    effort: Math.max(1, costs['identify-flow'] - costs['stop-flow']),
  };
  return { step: stepOf(bare, ground), removal: {}, priority: 0 };
};

/** Advice as steps: what it finds on its own grounds, whatever it closes. */
export const draftsOfAdvice = (
  situation: Situation,
  zoneFor: (work: ProposedWork) => NewZone,
  ground: DraftGround,
): readonly StepDraft[] =>
  movingOnce(proposalKinds.flatMap(({ action, find }) => find(situation).map((draft) => ({ action, draft })))).flatMap(
    ({ action, draft }): readonly StepDraft[] => {
      const proposal = workOf(action, draft);
      const unknown = proposal.identifyFirst ?? [];
      const asked = unknown.length === 0 ? [] : [identify(proposal.id, unknown, ground)];
      const bare: Bare = {
        id: proposal.id,
        action,
        work: { kind: 'proposal', proposal, zone: zoneFor(proposal) },
        elements: proposal.elements,
        like: Math.max(1, proposal.elements.length),
        after: asked.map(({ step }) => step.id),
      };
      const step = stepOf(bare, ground);
      return [...asked, { step, removal: draft.change, priority: proposal.priority }];
    },
  );

const REMOVALS: Readonly<Record<CutMeasureKind, (of: readonly (readonly string[])[]) => Removal>> = {
  'stop-flow': (of) => ({ flows: of.flat() }),
  'identify-flow': (of) => ({ flows: of.flat() }),
  'scan-media': (of) => ({ flows: of.flat() }),
  'enforce-edge': (of) => ({ edges: of.flat() }),
  'enforce-pair': (of) => ({ pairs: of }),
  shield: (of) => ({ shielded: of.flat() }),
  contain: (of) => ({ contained: of.flat() }),
  'own-accounts': (of) => ({ ownAccounts: of.flat() }),
  harden: (of) => ({ hardened: of.flat() }),
};

/** What is the same work in the same kind of place is one step; an edge or a pair of zones is one for itself. */
const placeOf = ({ elements }: CutMeasure, model: Model): string => {
  const [id = ''] = elements;
  const typeOf = (asset: string): string => {
    const zone = model.asset(asset)?.zone;
    return zone === undefined ? 'unknown' : (zoneTypeOf(model, zone) ?? 'unknown');
  };
  const flow = model.flow(id);
  if (flow !== undefined) return `${typeOf(flow.from)}|${typeOf(flow.to)}|${flow.purpose ?? 'unknown'}`;
  const asset = model.asset(id);
  return asset === undefined ? elements.join('|') : `${typeOf(id)}|${asset.kind}`;
};

/** Measures as steps, like ones in like places together. */
export const draftsOfMeasures = (measures: readonly CutMeasure[], ground: DraftGround): readonly StepDraft[] =>
  [...groupBy(measures, (each) => `${each.kind}|${placeOf(each, ground.model)}`)].flatMap(([key, like]) => {
    const [first] = like;
    if (first === undefined) return [];
    const of = like.map(({ elements }) => elements);
    const elements = [...new Set(of.flat())].sort();
    const isUnknown = first.kind === 'identify-flow';
    const asked = isUnknown ? [identify(key, elements, ground)] : [];
    const measure = isUnknown ? 'stop-flow' : first.kind;
    const bare: Bare = {
      id: `measure|${key}`,
      action: measure,
      work: { kind: 'measure', measure, of },
      elements,
      like: like.length,
      after: asked.map(({ step }) => step.id),
    };
    return [...asked, { step: stepOf(bare, ground), removal: REMOVALS[first.kind](of), priority: 2 }];
  });

/**
 * Accounts that several share are made separate, whether a way is left open over them or not: where every way is closed
 * today, they are what carries an attack on as soon as one edge fails. Each group is one step.
 */
export const draftsOfSharedAccounts = (ground: DraftGround): readonly StepDraft[] =>
  sharedAccounts(ground.model).map((elements) => {
    const bare: Bare = {
      id: `measure|own-accounts|shared|${elements[0] ?? ''}`,
      action: 'own-accounts',
      work: { kind: 'measure', measure: 'own-accounts', of: elements.map((id) => [id]) },
      elements,
      like: elements.length,
    };
    return { step: stepOf(bare, ground), removal: { ownAccounts: elements }, priority: 2 };
  });
