import * as v from 'valibot';
import type { Text } from '../library/text';
import { ElementIdSchema, ViewIdSchema } from '../model/id';
import { emptyTable, tableOf } from '../table';
import type { HospitalDocument, PERSPECTIVES, View } from './document';

/** The view that every new document has. An empty name shows the words for its preset. */
export const firstView = (id = 'view-network'): View => ({
  id: v.parse(ViewIdSchema, id),
  name: '',
  preset: 'network',
  placements: emptyTable(),
});

/** A document with nothing in it but one view. Throws on an id that no document may have, since callers make ids. */
export const emptyDocument = (
  id: string,
  title: Text,
  perspective: (typeof PERSPECTIVES)[number],
): HospitalDocument => ({
  id: v.parse(ElementIdSchema, id),
  title,
  perspective,
  parties: emptyTable(),
  zones: emptyTable(),
  assets: emptyTable(),
  links: emptyTable(),
  flows: emptyTable(),
  conduits: emptyTable(),
  controls: emptyTable(),
  evidence: emptyTable(),
  threats: emptyTable(),
  treatments: emptyTable(),
  views: tableOf([firstView()]),
});
