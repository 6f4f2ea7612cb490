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

/** Hears of the flows that a step would have stopped or led elsewhere, and that go on. */
export type ToldOfKept<S> = (step: S, flows: readonly string[]) => void;

/** What a step changes in the hospital that `model` is of; asking people changes nothing. */
const carryOutStep = <S extends Pick<PlanStep, 'work'>>(step: S, model: Model, told: ToldOfKept<S>): Edit => {
  const { work } = step;
  const kept = (flows: readonly string[]): void => told(step, flows);
  switch (work.kind) {
    case 'identify':
      return NOTHING;
    case 'measure':
      return keepingCare(inTurn(...work.of.map((elements) => measureEdit(work.measure, elements, model))), kept);
    case 'proposal':
      return carryOutProposal(work.proposal, model, work.zone, kept) ?? NOTHING;
  }
};

/**
 * The hospital of a model once steps have been carried out in their order; the model's own document where they change
 * nothing. Each that asks what is around its elements sees what those before it changed, for which its model is made
 * from the one before.
 */
export const carriedOutIn = <S extends Pick<PlanStep, 'work'>>(
  model: Model,
  document: HospitalDocument,
  steps: readonly S[],
  told: ToldOfKept<S> = () => {},
): HospitalDocument => {
  let now = document;
  let seen = { model, of: document };
  for (const step of steps) {
    if (seen.of !== now && looksAround(step)) seen = { model: nextModel(seen.model, now), of: now };
    now = carryOutStep(step, seen.model, told)(now);
  }
  return now;
};

/**
 * The edit that carries steps out in their order; the steps of a stage, of several, or any of them that people picked.
 * One undoable edit; `told` hears of what goes on against a step. Makes a model, which is linear in the hospital.
 */
export const carryOutSteps =
  <S extends Pick<PlanStep, 'work'>>(steps: readonly S[], library: Library, told?: ToldOfKept<S>): Edit =>
  (document) =>
    steps.length === 0
      ? document
      : carriedOutIn(modelOf(document, libraryFor(document, library)), document, steps, told);
