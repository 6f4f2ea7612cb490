import { useTranslation } from 'react-i18next';
import { whyNot } from '../../core/analysis/explain';
import type { Missing } from '../../core/analysis/report';
import { stateFact } from '../../core/analysis/state-fact';
import type { FactValue } from '../../core/facts/fact';
import { describeFact } from '../../core/facts/vocabulary';
import type { Rule } from '../../core/library/rule';
import { FactAnswer } from '../panels/findings/FactAnswer';
import { FactList } from '../panels/findings/FactList';
import { useSentences } from '../panels/findings/use-sentences';
import { useEditor, useEditorStore } from '../store/editor';
import { useToday } from '../store/today';
import { useModel } from '../store/use-model';

function MissingFact({ missing }: { readonly missing: Missing }) {
  const { t } = useTranslation();
  const model = useModel();
  const store = useEditorStore();
  const sentences = useSentences();
  const description = describeFact(missing.fact, model.library);
  const subject = sentences.things([missing.subject]);
  const label = `${subject}${t('common.colon')}${sentences.label(missing.fact)}`;
  const answer = (value: FactValue): boolean => {
    const change = stateFact(missing, value, model);
    const before = store.getState().document;
    if (change !== undefined) store.getState().edit('questions.step.answered', change);
    return store.getState().document !== before;
  };
  return (
    <li>
      <span className="fact-text">{label}</span>
      {description !== undefined && <FactAnswer description={description} label={label} onAnswer={answer} />}
    </li>
  );
}

interface WhyNotProps {
  readonly rule: Rule;
  readonly subject: string;
  readonly isOn: boolean;
}

/** Why a rule says nothing about a subject, or what it lacks: with each fact, where it comes from, and its answer in place. */
export function WhyNot({ rule, subject, isOn }: WhyNotProps) {
  const { t } = useTranslation();
  const model = useModel();
  const today = useToday();
  const isReported = useEditor(({ report }) =>
    [...(report?.threats ?? []), ...(report?.questions ?? [])].some(
      (finding) => finding.rule === rule.id && finding.key === `${rule.id}|${subject}`,
    ),
  );
  const { verdict, because, missing } = whyNot(rule, subject, model, today());
  const speaks = verdict === 'present' || verdict === 'open';
  return (
    <section className="why-not" aria-live="polite">
      {!isOn && <p>{t('rules.whyNot.off')}</p>}
      {isOn && speaks && !isReported && <p>{t('rules.whyNot.given')}</p>}
      <p>
        <b>{t(`rules.whyNot.${verdict}`)}</b>
      </p>
      {because.length > 0 && <FactList reasons={because} />}
      {missing.length > 0 && (
        <ul className="missing">
          {missing.map((each) => (
            <MissingFact key={`${each.fact}|${each.subject}`} missing={each} />
          ))}
        </ul>
      )}
    </section>
  );
}
