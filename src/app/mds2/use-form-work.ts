import { useMemo } from 'react';
import type { Edit } from '../../core/document/edits/edit';
import { onOlderForm } from '../../core/document/edits/older-mds2';
import { type Filling, type Progress, progressOf } from '../../core/evidence/mds2/asked';
import type { OlderMds2Form } from '../../core/library/older-mds2-form';
import type { EvidenceDocument } from '../../core/model/evidence-document';
import { olderAnswersIn, olderQuestionsById } from '../../core/model/older-mds2';
import { useLibrary } from '../store/use-model';

const NONE: NonNullable<EvidenceDocument['answers']> = {};

/** A paper at work in one edition of the form. */
export interface FormWork {
  readonly paper: EvidenceDocument;
  readonly filling: Filling;
  readonly whole: Progress;
  readonly sections: ReadonlyMap<string, Progress>;
  /** An edit of answers by the numbers of this form, as an edit of what the paper keeps. */
  readonly on: (edit: Edit) => Edit;
  /** The questions of the form of 2019 that an answer here may decide. */
  readonly decides: (question: string) => readonly string[];
}

/** The form with what the paper answers, and how far it is filled in: of 2013 where that is given, else of 2019. */
export const useFormWork = (paper: EvidenceDocument, older: OlderMds2Form | undefined): FormWork => {
  const newer = useLibrary().mds2;
  const { id } = paper;
  const kept = paper.answers ?? NONE;
  const work = useMemo(() => {
    const filling: Filling = {
      form: older ?? newer,
      answers: older === undefined ? kept : olderAnswersIn(kept, older),
    };
    const { whole, sections } = progressOf(filling);
    const on = (edit: Edit): Edit => (older === undefined ? edit : onOlderForm(id, older, edit));
    const decides = (question: string): readonly string[] =>
      older === undefined
        ? [question]
        : (olderQuestionsById(older).get(question)?.carries ?? []).map((carried) => carried.question);
    return { filling, whole, sections, on, decides };
  }, [newer, older, kept, id]);
  return { paper, ...work };
};
