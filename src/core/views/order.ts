import type { HospitalDocument, View } from '../document/document';

/** The views as people ordered them; those without a place come first, by id. */
export const viewsInOrder = ({ views }: Pick<HospitalDocument, 'views'>): readonly View[] =>
  views.values().toSorted((a, b) => (a.order ?? -1) - (b.order ?? -1));
