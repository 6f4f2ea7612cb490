import * as v from 'valibot';
import type { HospitalDocument } from '../../core/document/document';
import { namePlaces } from '../../core/document/edits/places';
import type { Language } from '../../core/library/vocabulary';

const PlaceNamesSchema = v.record(v.string(), v.record(v.string(), v.string()));

/**
 * An example with its buildings and rooms as the reader calls them: people name places in one language, and examples
 * carry their names in others in `extensions.placeNames`.
 */
export const withPlacesIn =
  (language: Language) =>
  (document: HospitalDocument): HospitalDocument => {
    const names = v.safeParse(PlaceNamesSchema, document.extensions?.placeNames);
    return names.success ? namePlaces(names.output[language] ?? {})(document) : document;
  };
