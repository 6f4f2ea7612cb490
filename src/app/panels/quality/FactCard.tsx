import { useTranslation } from 'react-i18next';
import { stateFact } from '../../../core/analysis/state-fact';
import { describeFact } from '../../../core/facts/vocabulary';
import type { AskedFact } from '../../../core/quality/asked-facts';
import { useEditorStore } from '../../store/editor';
import { useModel } from '../../store/use-model';
import { SourceMark } from '../../widgets/SourceMark';
import { FactAnswer } from '../findings/FactAnswer';
import { useSentences } from '../findings/use-sentences';
import { useReveal } from './use-reveal';

/** One unknown fact that rules asked for, with what its answer is worth and the control that states it. */
export function FactCard({ asked }: { readonly asked: AskedFact }) {
  const { t } = useTranslation();
  const model = useModel();
  const store = useEditorStore();
  const sentences = useSentences();
  const reveal = useReveal();
  const description = describeFact(asked.fact, model.library);
  const subject = sentences.things([asked.subject]);
  const label = sentences.label(asked.fact);
  return (
    <>
      <p>{t('quality.decidesLong', { decides: asked.decides, helps: asked.helps })}</p>
      <ul className="missing">
        <li>
          <span className="fact-text">
            <button type="button" className="link" onClick={() => reveal([asked.subject])}>
              {subject}
            </button>{' '}
            {label}
          </span>
          <SourceMark source="unknown" />
          {description !== undefined && (
            <FactAnswer
              description={description}
              label={`${subject} ${label}`}
              onAnswer={(value) => {
                const change = stateFact(asked, value, model);
                const before = store.getState().document;
                if (change !== undefined) store.getState().edit('questions.step.answered', change);
                return store.getState().document !== before;
              }}
            />
          )}
        </li>
      </ul>
    </>
  );
}
