import type { Model } from '../../../core/model/model';

/**
 * The subjects of findings that touch one of the elements: the elements themselves, flows from or to them, and crossings
 * of their edges. Linear in elements, flows at them and crossings.
 */
export const subjectsAround = (elements: ReadonlySet<string>, model: Model): ReadonlySet<string> => {
  const subjects = new Set(elements);
  for (const element of elements) {
    const asset = model.asset(element);
    for (const { id } of asset === undefined ? [] : model.flowsOf(asset.id)) subjects.add(id);
  }
  for (const [id, { zones }] of model.crossings) if (zones.some((zone) => elements.has(zone))) subjects.add(id);
  return subjects;
};
