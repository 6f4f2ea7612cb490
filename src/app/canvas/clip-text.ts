import * as v from 'valibot';
import { SavedDocumentSchema } from '../../core/document/document';
import type { Clip } from '../../core/document/edits/clip';
import { NoteSchema, PlacementSchema } from '../../core/document/view';

const { ownRules, zones, assets, flows, links, conduits, controls, evidence, parties, treatments } =
  SavedDocumentSchema.entries;

const ClipSchema = v.strictObject({
  format: v.literal('sekisho-clip'),
  version: v.literal(1),
  records: v.strictObject({ zones, assets, flows, links, conduits, controls, evidence, parties }),
  placements: v.array(PlacementSchema),
  notes: v.array(NoteSchema),
  treatments,
  ownRules,
});

/** The longest text that is looked at, in UTF-16 code units. */
const LONGEST = 20_000_000;

/** A clip as text for the clipboard of the system. */
export const clipToText = (clip: Clip): string => JSON.stringify(clip);

/** The clip that a text from the clipboard holds; `undefined` when it is anything else. */
export const clipFromText = (text: string): Clip | undefined => {
  if (text.length > LONGEST || !text.trimStart().startsWith('{')) return undefined;
  try {
    const read = v.safeParse(ClipSchema, JSON.parse(text));
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
};
