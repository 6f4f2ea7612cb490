import { stateFact } from '../analysis/state-fact';
import { type Edit, inTurn } from '../document/edits/edit';
import type { Model } from '../model/model';
import { type Action, valueAfter } from './actions';

/** The edit that states in the model what is so once the action has been carried out. */
export const carryOut = ({ measure, subjects }: Action, model: Model, today: string): Edit =>
  inTurn(
    ...subjects.flatMap(
      (subject) => stateFact({ fact: measure.fact, subject }, valueAfter(measure, today), model) ?? [],
    ),
  );
