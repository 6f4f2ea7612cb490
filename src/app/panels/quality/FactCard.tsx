import { useTranslation } from 'react-i18next';
import { stateFact } from '../../../core/analysis/state-fact';
import type { FactValue } from '../../../core/facts/fact';
import { describeFact } from '../../../core/facts/vocabulary';
import type { AskedFact } from '../../../core/quality/asked-facts';
import { useEditorStore } from '../../store/editor';
import { useModel } from '../../store/use-model';
import { FactAnswer } from '../findings/FactAnswer';
import { useSentences } from '../findings/use-sentences';
import { useReveal } from './use-reveal';

/** So many elements are listed at once; the others follow as these are answered. */
const LISTED = 25;

/** An unknown fact that rules asked for: for each element what its answer is worth, and the control that states it. */
export function FactCard({ asked }: { readonly asked: AskedFact }) {
  const { t } = useTranslation();
  const model = useModel();
  const store = useEditorStore();
  const sentences = useSentences();
  const reveal = useReveal();
  const { fact, of, decides, helps } = asked;
  const description = describeFact(fact, model.library);
  const label = sentences.label(fact);
  const answer = (subject: string, value: FactValue): boolean => {
    const change = stateFact({ fact, subject }, value, model);
    const before = store.getState().document;
    if (change !== undefined) store.getState().edit('questions.step.answered', change);
    return store.getState().document !== before;
  };
  return (
    <>
      <p>{t('quality.decidesLong', { decides, helps })}</p>
      <button type="button" className="link" onClick={() => reveal(of.map(({ subject }) => subject))}>
        {t('quality.select', { count: of.length })}
      </button>
      <ul className="missing">
        {of.slice(0, LISTED).map(({ subject, decides: own }) => {
          const name = sentences.things([subject]);
          return (
            <li key={subject}>
              <span className="fact-text">
                <button type="button" className="link" onClick={() => reveal([subject])}>
                  {name}
                </button>
              </span>
              {own > 0 && <small>{t('quality.decides', { count: own })}</small>}
              {description !== undefined && (
                <FactAnswer
                  description={description}
                  label={`${name} ${label}`}
                  onAnswer={(value) => answer(subject, value)}
                />
              )}
            </li>
          );
        })}
      </ul>
      {of.length > LISTED && <p className="hint">{t('quality.more', { count: of.length - LISTED })}</p>}
    </>
  );
}
