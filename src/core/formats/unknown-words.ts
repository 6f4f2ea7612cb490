import type { HospitalDocument } from '../document/document';
import type { Library } from '../library/library';
import { type Issue, info, warning } from '../result';

/** How many words are listed before the rest is only counted. */
const LISTED = 100;

/**
 * Device types, zone types and protocols of a document that the library does not have. They are kept as they are; but
 * nothing is known about them, so rules can say less. One issue for each word and where it stands first. Linear.
 */
export const unknownWords = (document: HospitalDocument, library: Library): readonly Issue[] => {
  const found = new Map<string, Issue>();
  const note = (code: string, known: ReadonlyMap<string, unknown>, word: string | undefined, element: string): void => {
    if (word === undefined || known.has(word) || found.has(`${code} ${word}`)) return;
    found.set(`${code} ${word}`, warning(code, element, { word, element }));
  };
  for (const { id, kind, protocols } of document.assets.values()) {
    note('unknown-device-type', library.devices, kind, id);
    for (const protocol of protocols ?? []) note('unknown-protocol', library.protocols, protocol, id);
  }
  for (const { id, kind } of document.zones.values()) note('unknown-zone-type', library.zones, kind, id);
  for (const { id, protocol } of document.flows.values()) note('unknown-protocol', library.protocols, protocol, id);
  const issues = [...found.values()];
  if (issues.length <= LISTED) return issues;
  return [...issues.slice(0, LISTED), info('more-issues', '', { count: issues.length - LISTED })];
};
