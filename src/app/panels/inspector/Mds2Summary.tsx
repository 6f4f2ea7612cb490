import { useTranslation } from 'react-i18next';
import { isUnjudged, progressOf } from '../../../core/evidence/mds2/asked';
import type { EvidenceDocument } from '../../../core/model/evidence-document';
import { useEditor } from '../../store/editor';
import { useLibrary } from '../../store/use-model';

const NONE: NonNullable<EvidenceDocument['answers']> = {};

/** How far the form of a paper is filled in, and the way into it. */
export function Mds2Summary({ paper }: { readonly paper: EvidenceDocument }) {
  const { t } = useTranslation();
  const form = useLibrary().mds2;
  const show = useEditor((state) => state.show);
  const filling = { form, answers: paper.answers ?? NONE };
  const { whole } = progressOf(filling);
  const notes = form.questions.filter((question) => isUnjudged(question, filling)).length;
  return (
    <div className="mds2">
      <p>
        {t('mds2.summary', { ...whole })}
        {notes > 0 && ` · ${t('mds2.notes', { count: notes })}`}
      </p>
      <button type="button" className="btn compact" onClick={() => show({ kind: 'mds2', paper: paper.id })}>
        {t('mds2.open')}
      </button>
    </div>
  );
}
