import { createContext, useContext } from 'react';
import type { HospitalDocument } from '../../core/document/document';
import { libraryFor } from '../../core/document/library-for';
import type { Library } from '../../core/library/library';
import { type Model, type ModelSource, modelSteps, nextModel } from '../../core/model/model';
import { allAtOnce, type Steps } from '../../core/steps';
import { useEditor } from './editor';

export const LibraryContext = createContext<Library | undefined>(undefined);

/** The library as the open document wants it: with its own rules, and ours in its words and weights. */
export const useLibrary = (): Library => {
  const library = useContext(LibraryContext);
  if (library === undefined) throw new Error('The library is missing around this component.');
  return useEditor(({ document }) => libraryFor(document, library));
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

/** How many models are kept: that of the open document, and of the one a dialog or a preview asks for beside it. */
const KEPT = 2;

/** The models made last, newest first. No more, since undo keeps a thousand documents and none of their models. */
const latest = new WeakMap<Library, readonly Model[]>();

const isOf = (model: Model, document: HospitalDocument): boolean =>
  PARTS.every((part) => model.source[part] === document[part]);

/** Whether something of the documents is the same, so that one came from the other by edits. */
const isAkin = ({ source }: Model, { assets, zones }: HospitalDocument): boolean =>
  source.assets.shards.some((shard, at) => shard.size > 0 && shard === assets.shards[at]) ||
  source.zones.shards.some((shard, at) => shard.size > 0 && shard === zones.shards[at]);

/**
 * The indexed model of a document, made from the last one whoever asks, and only when something that it holds has
 * changed.
 */
export const modelFor = (document: HospitalDocument, library: Library): Model =>
  allAtOnce(modelStepsFor(document, library));

/** The same with pauses, for a document that is not shown yet. */
export function* modelStepsFor(document: HospitalDocument, given: Library): Steps<Model> {
  const library = libraryFor(document, given);
  const known = latest.get(library) ?? [];
  const kept = known.find((model) => isOf(model, document));
  if (kept !== undefined) return kept;
  const [last] = known;
  const model =
    last !== undefined && isAkin(last, document) ? nextModel(last, document) : yield* modelSteps(document, library);
  // Another may have been made during a pause.
  latest.set(library, [model, ...(latest.get(library) ?? [])].slice(0, KEPT));
  return model;
}

export const useModel = (): Model => {
  const document = useEditor((state) => state.document);
  return modelFor(document, useLibrary());
};
