import type { HospitalDocument } from '../document';

/**
 * A change of a document: pure, gives a sound document from a sound one, and the same document when there is nothing to
 * change. An edit that cannot be made (a flow to nothing, a zone into itself, a value that no file may have) changes
 * nothing. New ids come in with the records; none are made here.
 */
export type Edit = (document: HospitalDocument) => HospitalDocument;

/** Edits one after the other, as one. */
export const inTurn =
  (...edits: readonly Edit[]): Edit =>
  (document) =>
    edits.reduce((changed, edit) => edit(changed), document);
