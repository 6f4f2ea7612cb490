import { useTranslation } from 'react-i18next';
import { questionsById } from '../../core/evidence/mds2/asked';
import type { EvidenceDocument } from '../../core/model/evidence-document';
import { useLibrary } from '../store/use-model';

/** Answers to questions that the form does not have: of an older edition, kept as they are written. */
export function OlderAnswers({ paper }: { readonly paper: EvidenceDocument }) {
  const { t } = useTranslation();
  const known = questionsById(useLibrary().mds2);
  const others = Object.entries(paper.answers ?? {}).filter(([id]) => !known.has(id));
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
