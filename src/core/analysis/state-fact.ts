import * as v from 'valibot';
import type { HospitalDocument } from '../document/document';
import { setAbout } from '../document/edits/about';
import type { Edit } from '../document/edits/edit';
import { attachEvidence, recordConduit } from '../document/edits/elements';
import { removeElements } from '../document/edits/remove';
import { setField } from '../document/edits/update';
import type { FactPlace } from '../facts/fact';
import { describeFact } from '../facts/vocabulary';
import type { EvidenceDocument } from '../model/evidence-document';
import { AssetIdSchema, ConduitIdSchema, EvidenceIdSchema } from '../model/id';
import type { Model } from '../model/model';

/** A fact that a paper about an asset holds: which kind of paper, and which field of it. */
export interface PaperField {
  readonly kind: 'mds2' | 'sbom';
  readonly path: readonly string[];
}

const PAPER_FIELDS: Readonly<Record<string, PaperField>> = {
  'asset.mds2.status': { kind: 'mds2', path: ['status'] },
  'asset.mds2.model': { kind: 'mds2', path: ['model'] },
  'asset.mds2.releaseDate': { kind: 'mds2', path: ['releaseDate'] },
  'asset.sbom.status': { kind: 'sbom', path: ['status'] },
};
/** Computed over a whole paper: nothing that one answer can state. */
const WHOLE_PAPER: ReadonlySet<string> = new Set(['asset.mds2.seeNoteUnresolved', 'asset.mds2.leftBlank']);

/** Where in a paper the answer belongs; `undefined` for facts that no paper holds. */
export const paperFieldOf = (fact: string): PaperField | undefined => {
  if (WHOLE_PAPER.has(fact)) return undefined;
  const question = /^asset\.mds2\.(.+)$/.exec(fact)?.[1];
  return PAPER_FIELDS[fact] ?? (question === undefined ? undefined : { kind: 'mds2', path: ['answers', question] });
};

/** The paper of that kind about the asset which an answer goes into: the latest one that has answers, else any. */
const paperOf = (document: HospitalDocument, kind: PaperField['kind'], asset: string): EvidenceDocument | undefined => {
  const papers = document.evidence.values().filter((paper) => {
    return paper.kind === kind && paper.assets.some((id) => id === asset);
  });
  const later = (a: EvidenceDocument, b: EvidenceDocument): number =>
    (b.releaseDate ?? '') < (a.releaseDate ?? '') ? -1 : 1;
  return papers.filter(({ answers }) => answers !== undefined).sort(later)[0] ?? papers.sort(later)[0];
};

const isEmptyPaper = (paper: EvidenceDocument): boolean =>
  Object.keys(paper).every((field) => field === 'id' || field === 'kind' || field === 'assets');

/** An answer of the form is kept under its id, dots included; other fields stand in the paper itself. */
const writtenInto = (paper: EvidenceDocument, { path }: PaperField, value: unknown): Edit => {
  const [field = '', question] = path;
  if (question === undefined) return setField('evidence', paper.id, field, value);
  const { [question]: _, ...others } = paper.answers ?? {};
  const answers = value === undefined ? others : { ...others, [question]: { answer: value } };
  return setField('evidence', paper.id, 'answers', Object.keys(answers).length === 0 ? undefined : answers);
};

const stateInPaper =
  (field: PaperField, asset: string, value: unknown): Edit =>
  (document) => {
    const id = `${field.kind}:${asset}`;
    const known = paperOf(document, field.kind, asset);
    if (known === undefined && (value === undefined || !v.is(AssetIdSchema, asset) || !v.is(EvidenceIdSchema, id))) {
      return document;
    }
    const paper = known ?? {
      id: v.parse(EvidenceIdSchema, id),
      kind: field.kind,
      assets: [v.parse(AssetIdSchema, asset)],
    };
    const attached = known === undefined ? attachEvidence(paper)(document) : document;
    const next = writtenInto(paper, field, value)(attached);
    if (next === attached && known === undefined) return document;
    // A paper that was only there for this answer goes with it.
    const after = next.evidence.get(paper.id);
    return paper.id === id && after !== undefined && isEmptyPaper(after) ? removeElements([id])(next) : next;
  };

/** Records the meeting of the two zones first, where nobody has yet. */
const stateOnCrossing =
  (model: Model, crossing: string, path: string, value: unknown): Edit =>
  (document) => {
    if (document.conduits.has(crossing)) return setField('conduits', crossing, path, value)(document);
    const zones = model.crossings.get(crossing)?.zones;
    if (zones === undefined || value === undefined || !v.is(ConduitIdSchema, crossing)) return document;
    const recorded = recordConduit({ id: v.parse(ConduitIdSchema, crossing), zones })(document);
    const next = setField('conduits', crossing, path, value)(recorded);
    return next === recorded ? document : next;
  };

/** Flaws are kept as records; naming them is enough to state that they are there. */
const storedAs = (field: string, value: unknown): unknown =>
  field === 'openVulnerabilities' && Array.isArray(value) ? value.map((id) => ({ id })) : value;

const TABLES = { asset: 'assets', flow: 'flows', zone: 'zones' } as const;

/**
 * The edit that states a fact of an element: in the field of its record, in the paper that answers it, or in what the
 * document says about itself. `undefined` takes it back to unknown. `undefined` instead of an edit: nothing a person
 * can fill in states this fact.
 */
export const stateFact = ({ fact, subject }: FactPlace, value: unknown, model: Model): Edit | undefined => {
  const paper = paperFieldOf(fact);
  if (paper !== undefined) return stateInPaper(paper, subject, value);
  const description = describeFact(fact, model.library);
  const field = description?.field;
  if (description === undefined || field === undefined) return undefined;
  switch (description.scope) {
    case 'hospital':
      return setAbout({ [field]: value });
    case 'crossing':
      return stateOnCrossing(model, subject, field, value);
    case 'asset':
    case 'flow':
    case 'zone':
      return setField(TABLES[description.scope], subject, field, storedAs(field, value));
  }
};

/** Notes that the MDS2 of an asset has been asked for. */
export const requestMds2 = (asset: string): Edit =>
  stateInPaper({ kind: 'mds2', path: ['status'] }, asset, 'requested');
