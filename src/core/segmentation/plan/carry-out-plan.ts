import type { HospitalDocument } from '../../document/document';
import { type Edit, inTurn } from '../../document/edits/edit';
import { libraryFor } from '../../document/library-for';
import type { Library } from '../../library/library';
import { type Model, modelOf, nextModel } from '../../model/model';
import type { ProposalAction } from '../advice';
import { carryOutProposal } from '../carry-out';
import { keepingCare } from '../keeping-care';
import { measureEdit } from './measure-edit';
import type { PlanStep } from './plan';

const NOTHING: Edit = (document) => document;

/** Advice that asks what is around its elements, and so has to see what was done just before. The rest asks only for these. */
const LOOKS_AROUND: ReadonlySet<ProposalAction> = new Set([
  'own-zone',
  'separate-zone',
  'one-direction',
  'enforce-edge',
]);

const looksAround = ({ work }: Pick<PlanStep, 'work'>): boolean =>
  work.kind === 'proposal'
    ? LOOKS_AROUND.has(work.proposal.action)
    : work.kind === 'measure' && work.measure === 'enforce-pair';

/** What a step changes in the hospital that `model` is of; asking people changes nothing. */
export const carryOutStep = ({ work }: Pick<PlanStep, 'work'>, model: Model): Edit => {
  switch (work.kind) {
    case 'identify':
      return NOTHING;
    case 'measure':
      return keepingCare(inTurn(...work.of.map((elements) => measureEdit(work.measure, elements, model))));
    case 'proposal':
      return carryOutProposal(work.proposal, model, work.zone) ?? NOTHING;
  }
};

/**
 * The edit that carries steps out in their order; the steps of a stage, of several, or any of them that people picked.
 * Each that asks what is around its elements sees what those before it changed. One undoable edit. A model is made for
 * each of these, which is linear in the hospital.
 */
export const carryOutSteps =
  (steps: readonly Pick<PlanStep, 'work'>[], library: Library): Edit =>
  (document) => {
    let now: HospitalDocument = document;
    let seen: { readonly model: Model; readonly of: HospitalDocument } | undefined;
    for (const step of steps) {
      if (seen === undefined) seen = { model: modelOf(now, libraryFor(now, library)), of: now };
      else if (seen.of !== now && looksAround(step)) seen = { model: nextModel(seen.model, now), of: now };
      now = carryOutStep(step, seen.model)(now);
    }
    return now;
  };
