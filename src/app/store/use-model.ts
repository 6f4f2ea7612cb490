import { createContext, useContext } from 'react';
import type { HospitalDocument } from '../../core/document/document';
import type { Library } from '../../core/library/library';
import { type Model, modelOf } from '../../core/model/model';
import { useEditor } from './editor';

export const LibraryContext = createContext<Library | undefined>(undefined);

export const useLibrary = (): Library => {
  const library = useContext(LibraryContext);
  if (library === undefined) throw new Error('The library is missing around this component.');
  return library;
};

const models = new WeakMap<HospitalDocument, Model>();

/** The indexed model of a document, made once per document whoever asks. */
export const modelFor = (document: HospitalDocument, library: Library): Model => {
  const kept = models.get(document);
  if (kept !== undefined) return kept;
  const made = modelOf(document, library);
  models.set(document, made);
  return made;
};

export const useModel = (): Model => {
  const document = useEditor((state) => state.document);
  return modelFor(document, useLibrary());
};
