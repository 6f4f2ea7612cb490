import { useMemo } from 'react';
import { type Filling, progressOf } from '../../core/evidence/mds2/asked';
import type { EvidenceDocument } from '../../core/model/evidence-document';
import { useLibrary } from '../store/use-model';

const NONE: NonNullable<EvidenceDocument['answers']> = {};

/** The form with what the paper answers, and how far it is filled in. */
export const useFilling = (paper: EvidenceDocument | undefined) => {
  const form = useLibrary().mds2;
  const answers = paper?.answers ?? NONE;
  return useMemo(() => {
    const filling: Filling = { form, answers };
    return { filling, ...progressOf(filling) };
  }, [form, answers]);
};
