import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import type { Report } from '../../core/analysis/report';
import { type AssignedPaper, takeUpPapers } from '../../core/document/edits/papers';
import { type Facts, factsOf } from '../../core/facts/facts-of';
import { EvidenceIdSchema } from '../../core/model/id';
import type { Model } from '../../core/model/model';
import { type Effect, effectOf, type FactChange, factChanges } from '../../core/plan/effect';
import { newId } from '../panels/add-part';
import { keepFiles } from '../storage/attached-files';
import { useEditorStore } from '../store/editor';
import type { GivenFile } from '../store/page-slice';
import { useToday } from '../store/today';
import { modelFor, useLibrary } from '../store/use-model';
import type { Attachable } from './attachable';
import { settledReport } from './settled-report';

/** What came of attaching. */
export interface Attached {
  readonly files: readonly Attachable[];
  /** The hospital as it was, in whose words vanished things are named. */
  readonly before: Model;
  /** The report about it. */
  readonly was: Report | undefined;
  readonly facts: readonly FactChange[];
  /** What was known before, and what is known now. */
  readonly were: Facts;
  readonly are: Facts;
  readonly effect: Effect | 'waiting' | 'unknown';
}

/** Keeps the files themselves, by the hash of their bytes; the document has only what was read of them. */
const keepGiven = async (given: readonly GivenFile[], files: readonly Attachable[]): Promise<readonly string[]> => {
  const wanted = files.flatMap(({ at, paper: { sha256 } }) => {
    const one = given[at];
    return sha256 === undefined || one === undefined ? [] : [{ sha256, name: one.name, file: one.file }];
  });
  return keepFiles(wanted, new Date().toISOString());
};

/** So many devices are looked at for facts that changed; a parts list of a whole ward says the same of each. */
const MOST_DEVICES = 200;
/** Attaching waits for a report that is under way, but no longer than this, in milliseconds. */
const PATIENCE = 5_000;

const assignedOf = (files: readonly Attachable[], taken: (kind: string) => string): readonly AssignedPaper[] =>
  files.map(({ paper, assets, assignment, countsNow, replacesAlike }) => ({
    paper,
    assets,
    id: v.parse(EvidenceIdSchema, taken(paper.kind)),
    same: assignment.same,
    countsNow,
    replacesAlike,
  }));

/** Attaches papers as one step, and finds out what that changed. */
export const useAttaching = () => {
  const store = useEditorStore();
  const library = useLibrary();
  const { t } = useTranslation();
  const day = useToday();
  const [attached, setAttached] = useState<Attached>();
  const controller = useRef<AbortController>(undefined);
  useEffect(() => () => controller.current?.abort(), []);
  const attach = async (files: readonly Attachable[], given: readonly GivenFile[]): Promise<void> => {
    controller.current?.abort();
    controller.current = new AbortController();
    const { signal } = controller.current;
    // What is compared with has to be about the hospital as it is now.
    const report = await Promise.race([
      settledReport(store, signal),
      new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE)),
    ]);
    if (signal.aborted) return;
    const { document, edit } = store.getState();
    const before = modelFor(document, library);
    const used = new Set<string>();
    const taken = (kind: string): string => {
      let id = newId(document, kind);
      while (used.has(id)) id = newId(document, kind);
      used.add(id);
      return id;
    };
    edit('evidence.step.attach', takeUpPapers(assignedOf(files, taken)));
    void keepGiven(given, files).then((refused) => {
      if (refused.length === 0) return;
      store.getState().say({ text: t('evidence.kept.refused', { names: refused.join(' · ') }), tone: 'error' });
    });
    if (files.some(({ paper }) => paper.kind === 'sbom' || paper.statements !== undefined))
      void import('../panels/vulnerabilities/run-check').then(({ offerIfLoaded }) => offerIfLoaded(store, day, t));
    const after = modelFor(store.getState().document, library);
    const assets = [...new Set(files.flatMap((file) => file.assets))].slice(0, MOST_DEVICES);
    const today = report?.today ?? files[0]?.paper.receivedOn ?? '';
    const [were, are] = [factsOf(before, today), factsOf(after, today)];
    const facts = factChanges(assets, were, are);
    const common = { files, before, was: report, facts, were, are };
    const isSame = store.getState().document === document;
    setAttached({ ...common, effect: report === undefined && !isSame ? 'unknown' : 'waiting' });
    if (isSame && report !== undefined) {
      setAttached({ ...common, effect: effectOf(report, report) });
      return;
    }
    if (report === undefined) return;
    const now = await settledReport(store, signal, report);
    if (signal.aborted) return;
    const effect = now === undefined ? 'unknown' : effectOf(report, now, document.treatments);
    setAttached({ ...common, effect });
  };
  return { attached, attach };
};
