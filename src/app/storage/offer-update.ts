import type { HospitalDocument } from '../../core/document/document';
import { isSameHospital, type Merged, mergeInto } from '../../core/document/edits/merge';
import type { Issue } from '../../core/result';
import { saysTheSame } from '../../core/says-the-same';
import type { EditorStore } from '../store/editor';

export interface ReadFile {
  readonly name: string;
  readonly read: HospitalDocument;
  readonly issues: readonly Issue[];
  /** Opens it as a document of its own. */
  readonly openIt: () => void;
}

/** What people set up by hand in a document, and would miss. */
const SETTINGS = [
  'title',
  'rulesOff',
  'packsOff',
  'ruleOverrides',
  'ownRules',
  'filters',
  'plans',
  'attackEfforts',
] as const;

/** Whether anything would be lost or left aside by opening the file in place of the document. */
const isWorkedOn = (document: HospitalDocument, read: HospitalDocument, steps: number, { report }: Merged): boolean =>
  steps > 0 ||
  [report.added, report.changed, report.missing, report.refused].some(({ length }) => length > 0) ||
  document.treatments.values().some(({ id }) => !read.treatments.has(id)) ||
  SETTINGS.some((field) => !saysTheSame(document[field], read[field]));

/**
 * Asks whether to update the open document from a file about the same hospital, as one step of undo. Says `false` when
 * there is nothing to ask: it is about another, or the open document is as it came from such a file.
 */
export const offerUpdate = (store: EditorStore, { name, read, issues, openIt }: ReadFile): boolean => {
  const { document, past, future, show } = store.getState();
  if (!isSameHospital(document, read)) return false;
  const offered = mergeInto(document, read);
  if (!isWorkedOn(document, read, past.length + future.length, offered)) return false;
  const update = (): void => {
    // What is open may have been changed while the question stood.
    const open = store.getState().document;
    const merged = mergeInto(open, read);
    store.getState().edit('files.update.step', () => merged.document);
    show({ kind: 'updateReport', name, report: merged.report, changed: merged.document !== open, issues });
  };
  show({ kind: 'sameHospital', name, report: offered.report, update, openIt });
  return true;
};
