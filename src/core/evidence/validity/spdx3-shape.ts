import { type Fields, textIn } from '../fields';
import { moment } from './formats';
import { type Checking, id, list, listOr, name, needed, object, oneOf, type Shape, text, word } from './shape';

const LEVELS = word('deployed', 'development', 'endOfSupport', 'limitedSupport', 'noAssertion', 'noSupport', 'support');

/** What every element may say; blank ones have an id of the graph instead of one of their own. */
const element: Shape = object({
  fields: {
    spdxId: id,
    name: text,
    created: moment,
    validUntilTime: moment,
    releaseTime: moment,
    builtTime: moment,
    supportLevel: listOr(LEVELS, LEVELS),
    software_packageVersion: text,
  },
  together: (value: Fields, at: string, checking: Checking) => {
    oneOf(['type', '@type'])(value, at, checking);
    if (textIn(value, 'relationshipType') !== undefined) related(value, at, checking);
    if (textIn(value, 'type') === 'software_Package') named(value, at, checking);
  },
});

const related = object({ fields: { from: needed(name), to: needed(listOr(name, name)) } });
const named = object({ fields: { name: needed(name), spdxId: needed(text) } });

/** What an SPDX document of version 3 in JSON-LD must be, as far as it matters for parts. */
export const spdx3Document: Shape = object({
  fields: { '@context': needed(listOr(text, text)), '@graph': needed(list(element)) },
});
