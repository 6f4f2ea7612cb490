import type { KeptWork } from '../document/kept-plan';
import type { ProposalAction } from './advice';
import { CARRIED_OUT_BY } from './answers';
import type { PlanWork } from './plan/plan';

/** Work as a document keeps it: what is needed to do it again. */
export const keptWorkOf = (work: PlanWork): KeptWork => {
  if (work.kind === 'identify') return { kind: work.kind, flows: [...work.flows] };
  if (work.kind === 'measure')
    return { kind: work.kind, measure: work.measure, of: work.of.map((elements) => [...elements]) };
  const { action, elements, toZoneType, enforcement, cuts, reroutes } = work.proposal;
  return {
    kind: work.kind,
    action,
    elements: [...elements],
    ...(toZoneType === undefined ? {} : { toZoneType }),
    ...(enforcement === undefined ? {} : { enforcement }),
    ...(cuts.length === 0 ? {} : { cuts: [...cuts] }),
    ...(reroutes === undefined ? {} : { reroutes: [...reroutes] }),
    zone: { id: work.zone.id, name: { ...work.zone.name } },
  };
};

const isAction = (action: string): action is ProposalAction => Object.hasOwn(CARRIED_OUT_BY, action);

/** The same to be done again; `undefined` for advice of a kind that is no longer given. */
export const workOfKept = (kept: KeptWork): PlanWork | undefined => {
  if (kept.kind !== 'proposal') return kept;
  const { action, elements, toZoneType, enforcement, cuts = [], reroutes, zone } = kept;
  if (!isAction(action)) return undefined;
  return {
    kind: 'proposal',
    zone,
    proposal: {
      id: [action, ...elements].join('|'),
      action,
      elements,
      priority: 2,
      ...(toZoneType === undefined ? {} : { toZoneType }),
      ...(enforcement === undefined ? {} : { enforcement }),
      ...(reroutes === undefined ? {} : { reroutes }),
      cuts,
      keeps: [],
    },
  };
};
