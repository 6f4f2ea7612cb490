import * as v from 'valibot';
import { type HospitalDocument, SavedDocumentSchema, type TableName } from '../document';
import { patched } from '../references';
import type { Edit } from './edit';

type About = Omit<HospitalDocument, TableName | 'id'>;
type AboutPatch = { readonly [K in keyof About]?: About[K] | undefined };

const isAllowed = ([key, value]: readonly [string, unknown]): boolean => {
  const entries: v.ObjectEntries = SavedDocumentSchema.entries;
  const schema = Object.hasOwn(entries, key) ? (entries[key] as v.GenericSchema) : undefined;
  return schema !== undefined && v.is(schema, value);
};

/** Changes what the document says about itself; `undefined` takes a field back to unknown. An unsound patch changes nothing. */
export const setAbout =
  (patch: AboutPatch): Edit =>
  (document) => {
    const entries = Object.entries(patch);
    if (!entries.every(isAllowed)) return document;
    return patched(document, patch as Partial<HospitalDocument>);
  };

/** Switches a rule off for this document, or on again. */
export const switchRule =
  (rule: string, on: boolean): Edit =>
  (document) => {
    const off = new Set(document.rulesOff ?? []);
    if (on === !off.has(rule)) return document;
    if (on) off.delete(rule);
    else off.add(rule);
    return setAbout({ rulesOff: off.size === 0 ? undefined : [...off].sort() })(document);
  };
