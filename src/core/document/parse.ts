import * as v from 'valibot';
import { error, fail, ok, type Result } from '../result';
import { tableOf } from '../table';
import { checkSaved } from './check';
import { isDerivedBox } from './containment';
import { FORMAT, type HospitalDocument, type SavedDocument, SavedDocumentSchema, VERSION } from './document';
import { listed, refusal } from './issue-list';
import { readJson } from './json-text';
import { migrate } from './migrations/migrations';
import { schemaIssues } from './schema-issues';

/** The open document of a file that passed all checks; placements of nothing are left out. */
const opened = ({ format: _f, version: _v, ...saved }: SavedDocument): HospitalDocument => {
  const placed = new Set<string>([...saved.zones, ...saved.assets].map(({ id }) => id));
  return {
    ...saved,
    parties: tableOf(saved.parties),
    zones: tableOf(saved.zones),
    assets: tableOf(saved.assets),
    links: tableOf(saved.links),
    flows: tableOf(saved.flows),
    conduits: tableOf(saved.conduits),
    controls: tableOf(saved.controls),
    evidence: tableOf(saved.evidence),
    threats: tableOf(saved.threats),
    treatments: tableOf(saved.treatments),
    views: tableOf(
      saved.views.map((view) => ({
        ...view,
        placements: tableOf(view.placements.filter(({ id }) => placed.has(id) || isDerivedBox(id))),
      })),
    ),
  };
};

/**
 * Reads what `JSON.parse` gave as a document of our own format: brings old versions up, checks every field, then ids,
 * references and nesting. Unknown fields, newer versions and anything unsound are refused with their place; nothing
 * half-read comes out. Linear in the document.
 */
export const parseSaved = (json: unknown): Result<HospitalDocument> => {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return fail(error('object-expected', ''));
  const saved = json as Readonly<Record<string, unknown>>;
  if (saved.format !== FORMAT) return fail(error('format-not-ours', 'format', { known: FORMAT }));
  const migrated = migrate(saved, VERSION);
  if (!migrated.ok) return migrated;
  const checked = v.safeParse(SavedDocumentSchema, migrated.value);
  const refused = refusal(schemaIssues(migrated.value, checked.success ? [] : checked.issues));
  if (refused !== undefined || !checked.success) return refused ?? fail(error('object-expected', ''));
  const issues = checkSaved(checked.output);
  return refusal(issues) ?? ok(opened(checked.output), listed(issues));
};

/** Reads the text of a file of our own format; see `readJson` for its limits and `parseSaved` for the rest. */
export const parseDocument = (text: string): Result<HospitalDocument> => {
  const json = readJson(text);
  return json.ok ? parseSaved(json.value) : json;
};
