import { createContext, useContext } from 'react';
import type { HospitalDocument } from '../../core/document/document';
import type { Library } from '../../core/library/library';
import { type Model, type ModelSource, modelOf } from '../../core/model/model';
import { useEditor } from './editor';

export const LibraryContext = createContext<Library | undefined>(undefined);

export const useLibrary = (): Library => {
  const library = useContext(LibraryContext);
  if (library === undefined) throw new Error('The library is missing around this component.');
  return library;
};

/** What a model is made of. Titles, views and decisions are no part of it, so edits of those keep the model. */
const PARTS = [
  'perspective',
  'asOf',
  'lastReviewed',
  'lastChange',
  'parties',
  'zones',
  'assets',
  'links',
  'flows',
  'conduits',
  'controls',
  'evidence',
] as const satisfies readonly (keyof ModelSource)[];

const models = new WeakMap<HospitalDocument, Model>();
const latest = new WeakMap<Library, { readonly document: HospitalDocument; readonly model: Model }>();

/** The indexed model of a document, made once whoever asks, and only when something that it holds has changed. */
export const modelFor = (document: HospitalDocument, library: Library): Model => {
  const kept = models.get(document);
  if (kept !== undefined) return kept;
  const last = latest.get(library);
  const same = last !== undefined && PARTS.every((part) => last.document[part] === document[part]);
  const model = same ? last.model : modelOf(document, library);
  models.set(document, model);
  latest.set(library, { document, model });
  return model;
};

export const useModel = (): Model => {
  const document = useEditor((state) => state.document);
  return modelFor(document, useLibrary());
};
