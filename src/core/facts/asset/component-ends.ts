import type { Library } from '../../library/library';
import type { Component } from '../../model/component';
import type { EvidenceDocument } from '../../model/evidence-document';
import { commonEnd } from '../../model/operating-system';

/** The part of a device that ends first, and how that is known. */
export interface ComponentEnd {
  readonly name: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  /** The list says so, or the name or CPE was looked up. */
  readonly how: 'listed' | 'looked-up';
}

const UNSUPPORTED: ReadonlySet<string> = new Set(['ended', 'abandoned']);

/** Only systems and programs whose names are unmistakable are looked up, so that a library named like one is not. */
const LOOKED_UP: ReadonlySet<string> = new Set(['operating-system', 'platform', 'device', 'firmware', 'application']);

const lookedUp = ({ name, version, type, cpes }: Component, library: Library, today: string): string | undefined => {
  for (const cpe of cpes ?? []) {
    const end = commonEnd(library.findSystem(cpe), today);
    if (typeof end === 'string') return end;
  }
  if (type === undefined || !LOOKED_UP.has(type)) return undefined;
  return commonEnd(library.findSystem(`${name} ${version ?? ''}`), today) ?? undefined;
};

const endOf = (part: Component, paper: EvidenceDocument, library: Library, today: string): ComponentEnd | undefined => {
  const { name, endOfSupport, supportLevel } = part;
  if (endOfSupport !== undefined) return { name, on: endOfSupport, how: 'listed' };
  // What the list calls ended had ended when the list came out.
  if (supportLevel !== undefined && UNSUPPORTED.has(supportLevel) && paper.releaseDate !== undefined)
    return { name, on: paper.releaseDate, how: 'listed' };
  const on = lookedUp(part, library, today);
  return on === undefined ? undefined : { name, on, how: 'looked-up' };
};

const kept = new WeakMap<
  EvidenceDocument,
  { of: Library['supportDates']; today: string; end: ComponentEnd | undefined }
>();

/** The part that ends first; `undefined` when nothing is known of any. Worked out once for each parts list, linear in it. */
export const firstComponentEnd = (
  paper: EvidenceDocument,
  library: Library,
  today: string,
): ComponentEnd | undefined => {
  const before = kept.get(paper);
  if (before !== undefined && before.of === library.supportDates && before.today === today) return before.end;
  let first: ComponentEnd | undefined;
  for (const part of paper.components ?? []) {
    const end = endOf(part, paper, library, today);
    if (end !== undefined && (first === undefined || end.on < first.on)) first = end;
  }
  kept.set(paper, { of: library.supportDates, today, end: first });
  return first;
};
