import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerControlOf } from '../../../core/analysis/answer-control';
import type { Reason } from '../../../core/analysis/report';
import { stateFact } from '../../../core/analysis/state-fact';
import type { FactValue } from '../../../core/facts/fact';
import { describeFact } from '../../../core/facts/vocabulary';
import { useEditor, useEditorStore } from '../../store/editor';
import { useModel } from '../../store/use-model';
import { FactAnswer } from './FactAnswer';
import { useSentences } from './use-sentences';

/** A button beside a fact that opens the control which changes it, where a person can state it. */
export function FactEdit({ reason }: { readonly reason: Reason }) {
  const { t } = useTranslation();
  const model = useModel();
  const store = useEditorStore();
  const language = useEditor((state) => state.language);
  const edit = useEditor((state) => state.edit);
  const sentences = useSentences();
  const [isOpen, setOpen] = useState(false);
  const description = describeFact(reason.fact, model.library);
  // What is worked out follows from other facts, even where a person might overrule it in the table.
  if (description === undefined || reason.source.kind === 'derived') return null;
  if (answerControlOf(description, model, language) === undefined) return null;
  const fact = `${sentences.things([reason.subject])} ${sentences.label(reason.fact)}`;
  const state = (value: FactValue | undefined): boolean => {
    const change = stateFact(reason, value, model);
    if (change === undefined) return false;
    const before = store.getState().document;
    edit('reasoning.step.changed', change);
    const held = store.getState().document !== before;
    if (held) setOpen(false);
    return held;
  };
  return (
    <>
      {reason.source.kind === 'assumed' && reason.value !== undefined && (
        <button
          type="button"
          className="link"
          aria-label={t('reasoning.change.confirmOf', { fact })}
          onClick={() => state(reason.value)}
        >
          {t('reasoning.change.confirm')}
        </button>
      )}
      <button
        type="button"
        className="link"
        aria-expanded={isOpen}
        aria-label={t('reasoning.change.openOf', { fact })}
        onClick={() => setOpen(!isOpen)}
      >
        {t(isOpen ? 'reasoning.change.close' : 'reasoning.change.open')}
      </button>
      {isOpen && (
        <div className="fact-edit">
          <FactAnswer description={description} label={fact} onAnswer={state} />
          {reason.source.kind === 'stated' && (
            <button type="button" className="link" onClick={() => state(undefined)}>
              {t('reasoning.change.forget')}
            </button>
          )}
        </div>
      )}
    </>
  );
}
