import { useTranslation } from 'react-i18next';
import { questionsById } from '../../core/evidence/mds2/asked';
import type { Mds2Form } from '../../core/library/mds2-form';
import type { EvidenceDocument } from '../../core/model/evidence-document';

interface OlderAnswersProps {
  readonly paper: EvidenceDocument;
  readonly form: Mds2Form;
}

/** Answers to questions that the form does not have: of another edition or a maker's own, kept as they are written. */
export function OlderAnswers({ paper, form }: OlderAnswersProps) {
  const { t } = useTranslation();
  const known = questionsById(form);
  const others = Object.entries(paper.answers ?? {}).filter(
    ([id, { carriedFrom }]) => !known.has(id) && (carriedFrom === undefined || !known.has(carriedFrom)),
  );
  if (others.length === 0) return null;
  return (
    <details className="mds2-older">
      <summary>{t('mds2.older', { count: others.length })}</summary>
      <dl>
        {others.map(([id, { answer, raw, note }]) => (
          <div key={id}>
            <dt className="mono">{id}</dt>
            <dd>
              <b>{raw ?? answer}</b> {note}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
