import type { HospitalDocument } from '../../document/document';
import { type Edit, inTurn } from '../../document/edits/edit';
import { libraryFor } from '../../document/library-for';
import type { Library } from '../../library/library';
import { type Model, modelOf } from '../../model/model';
import { carryOutProposal } from '../carry-out';
import { measureEdit } from './measure-edit';
import type { PlanStep } from './plan';

const NOTHING: Edit = (document) => document;

/** Whether what is done to one element of a kind of work never depends on what was done to others just before. */
const STANDS_ALONE: ReadonlySet<string> = new Set(['identify', 'measure']);

/** What a step changes in the hospital that `model` is of; asking people changes nothing. */
export const carryOutStep = ({ work }: Pick<PlanStep, 'work'>, model: Model): Edit => {
  switch (work.kind) {
    case 'identify':
      return NOTHING;
    case 'measure':
      return inTurn(...work.of.map((elements) => measureEdit(work.measure, elements, model)));
    case 'proposal':
      return carryOutProposal(work.proposal, model, work.zone) ?? NOTHING;
  }
};

/**
 * The edit that carries steps out in their order; the steps of a stage, of several, or any of them that people picked.
 * Each sees what those before it changed. One undoable edit. A model is made for each proposal, so it is linear in the
 * hospital for each of these.
 */
export const carryOutSteps =
  (steps: readonly Pick<PlanStep, 'work'>[], library: Library): Edit =>
  (document) => {
    let now: HospitalDocument = document;
    let model: Model | undefined;
    for (const step of steps) {
      model ??= modelOf(now, libraryFor(now, library));
      const next = carryOutStep(step, model)(now);
      if (next !== now && !STANDS_ALONE.has(step.work.kind)) model = undefined;
      now = next;
    }
    return now;
  };
