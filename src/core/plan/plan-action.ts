import * as v from 'valibot';
import { nameOf } from '../analysis/words-of';
import type { HospitalDocument } from '../document/document';
import { type Edit, inTurn } from '../document/edits/edit';
import { addControl } from '../document/edits/elements';
import { removeElements } from '../document/edits/remove';
import { setField } from '../document/edits/update';
import type { ControlTemplate } from '../library/control-template';
import type { Bilingual } from '../library/text';
import type { Language } from '../library/vocabulary';
import type { Control } from '../model/control';
import { ControlIdSchema, ElementIdSchema, ID_LIMIT } from '../model/id';
import type { Model } from '../model/model';
import type { Action } from './actions';
import { carryOut } from './carry-out';

/** The id of the safeguard that an action is in the plan. */
export const safeguardOf = ({ id }: Action): string => id.slice(0, ID_LIMIT);

/** What a safeguard stands on: the place, or the zones of a meeting that nobody has recorded. */
const placesOf = ({ place }: Action, document: HospitalDocument, model: Model): Control['on'] => {
  const zones = document.conduits.has(place) ? undefined : model.crossings.get(place)?.zones;
  return (zones ?? [place]).map((id) => v.parse(ElementIdSchema, id));
};

/** What a plan calls an action, and what kind of safeguard it is. */
export interface Planning {
  readonly name: Bilingual;
  readonly kind?: ControlTemplate['kind'] | undefined;
}

/** The words of the measure with the name of the place, and the kind of its control. */
export const planningFor = ({ measure, place }: Action, model: Model): Planning => {
  const words = (language: Language): string =>
    measure.label[language].replaceAll('{place}', () => nameOf(place, model, language));
  return { name: { ja: words('ja'), en: words('en') }, kind: model.library.controls.get(measure.control)?.kind };
};

const withControl =
  (action: Action, model: Model, { name, kind }: Planning, status: Control['status']): Edit =>
  (document) => {
    const id = v.parse(ControlIdSchema, safeguardOf(action));
    if (document.controls.has(id)) return setField('controls', id, 'status', status)(document);
    const on = placesOf(action, document, model);
    const template = action.measure.control;
    return addControl({ id, template, name, status, on, ...(kind === undefined ? {} : { kind }) })(document);
  };

/** Puts an action into the plan, as a planned safeguard under the id of the action. */
export const planAction = (action: Action, model: Model, planning: Planning): Edit =>
  withControl(action, model, planning, 'planned');

/** Takes it out again, with owner and due date. */
export const unplanAction = (action: Action): Edit => removeElements([safeguardOf(action)]);

/** The action has been carried out: the model says so, and the safeguard is in place. */
export const finishAction = (action: Action, model: Model, planning: Planning, today: string): Edit =>
  inTurn(carryOut(action, model, today), withControl(action, model, planning, 'in-place'));
