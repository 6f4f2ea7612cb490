import * as v from 'valibot';
import type { ViewId } from '../../model/id';
import { emptyTable } from '../../table';
import type { HospitalDocument, View } from '../document';
import { patched } from '../references';
import { type Grouping, SavedViewSchema, type ViewScope } from '../view';
import type { Edit } from './edit';
import { isTaken, withTable } from './records';

type ViewPatch = {
  readonly [K in 'name' | 'preset' | 'scope' | 'hidden' | 'filter' | 'order' | 'template']?: View[K] | undefined;
};

const isAllowed = (patch: ViewPatch): boolean =>
  Object.entries(patch).every(([key, value]) => {
    const entries: v.ObjectEntries = SavedViewSchema.entries;
    return v.is(entries[key] as v.GenericSchema, value);
  });

/** Changes what a view says of itself; `undefined` takes a field back. An unsound patch changes nothing. */
export const changeView =
  (id: ViewId, patch: ViewPatch): Edit =>
  (document) => {
    const view = document.views.get(id);
    if (view === undefined || !isAllowed(patch)) return document;
    return withTable(document, 'views', document.views.set(patched(view, patch)));
  };

/** Boxes the functional view by something else. Its places were within the old boxes, so it is laid out anew. */
export const groupViewBy =
  (id: ViewId, groupBy: Grouping): Edit =>
  (document) => {
    const view = document.views.get(id);
    if (view === undefined || view.preset !== 'function' || (view.groupBy ?? 'department') === groupBy) return document;
    const said = patched(view, { groupBy: groupBy === 'department' ? undefined : groupBy });
    return withTable(document, 'views', document.views.set({ ...said, placements: emptyTable() }));
  };

/** Leaves elements, boxes, flows or links out of a view; they keep their places there and stay in the hospital. */
export const hideInView =
  (id: ViewId, ids: readonly string[]): Edit =>
  (document) => {
    const hidden = document.views.get(id)?.hidden ?? [];
    const more = ids.filter((one) => !hidden.includes(one));
    return more.length === 0
      ? document
      : changeView(id, { hidden: [...new Set([...hidden, ...more])].sort() })(document);
  };

/** Shows what a view left out again: those, or all of it. */
export const showInView =
  (id: ViewId, ids?: readonly string[]): Edit =>
  (document) => {
    const hidden = document.views.get(id)?.hidden ?? [];
    const left = ids === undefined ? [] : hidden.filter((one) => !ids.includes(one));
    if (left.length === hidden.length) return document;
    return changeView(id, { hidden: left.length === 0 ? undefined : left })(document);
  };

/** The views in the order in which people see them: by `order`, those without one first, by id. */
export const viewsInOrder = ({ views }: Pick<HospitalDocument, 'views'>): readonly View[] =>
  [...views.values()].sort((a, b) => (a.order ?? -1) - (b.order ?? -1));

/** Puts a view so many places further on among the others, or back. */
export const moveView =
  (id: ViewId, by: number): Edit =>
  (document) => {
    const views = [...viewsInOrder(document)];
    const at = views.findIndex((view) => view.id === id);
    const to = Math.min(views.length - 1, Math.max(0, at + by));
    const [view] = at < 0 ? [] : views.splice(at, 1);
    if (view === undefined || to === at) return document;
    views.splice(to, 0, view);
    return withTable(document, 'views', document.views.setAll(views.map((one, order) => patched(one, { order }))));
  };

/** A copy of a view under another id and name, with all its places and copies of its notes, right after the first. */
export const duplicateView =
  (id: ViewId, copy: ViewId, name: View['name']): Edit =>
  (document) => {
    const view = document.views.get(id);
    if (view === undefined || isTaken(document, copy) || !isAllowed({ name })) return document;
    const notes = view.notes?.map((note, at) => ({ ...note, id: freeId(document, `${copy}.${at + 1}`) }));
    const copied: View = { ...view, id: copy, name, ...(notes === undefined ? {} : { notes }) };
    const views = viewsInOrder(document).flatMap((one) => (one.id === id ? [one, copied] : [one]));
    return withTable(document, 'views', document.views.setAll(views.map((one, order) => patched(one, { order }))));
  };

/** The id, or that with a sign behind it where it is taken. */
const freeId = (document: HospitalDocument, id: string): string =>
  isTaken(document, id) ? freeId(document, `${id}~`) : id;

const without = (ids: readonly string[] | undefined, gone: ReadonlySet<string>): readonly string[] | undefined =>
  ids?.some((id) => gone.has(id)) ? ids.filter((id) => !gone.has(id)) : ids;

/** The view without any word of elements that are gone. A scope that named nothing else shows nothing from then on. */
export const viewWithout = (view: View, gone: ReadonlySet<string>): View => {
  const { scope, hidden, template } = view;
  const left = without(hidden, gone);
  const next =
    scope === undefined
      ? undefined
      : patched<ViewScope>(scope, {
          zones: without(scope.zones, gone),
          assets: without(scope.assets, gone),
          parties: without(scope.parties, gone),
        });
  return patched(view, {
    placements: view.placements.deleteAll(gone),
    scope: next,
    hidden: left?.length === 0 ? undefined : left,
    template: template && patched(template, { about: without(template.about, gone) }),
  });
};
