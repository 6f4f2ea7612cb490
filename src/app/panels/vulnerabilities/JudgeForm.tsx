import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { judgeFinding } from '../../../core/document/edits/vulnerabilities';
import type { EvidenceId } from '../../../core/model/id';
import type { Judgement, Vulnerability } from '../../../core/model/vulnerability';
import { useEditor } from '../../store/editor';
import { useToday } from '../../store/today';

interface JudgeFormProps {
  readonly paper: EvidenceId;
  readonly finding: Vulnerability;
}

/** What a person says of a finding, with the reason; it goes before what was found and stays when it is looked up again. */
export function JudgeForm({ paper, finding }: JudgeFormProps) {
  const { t } = useTranslation();
  const id = useId();
  const today = useToday();
  const edit = useEditor((state) => state.edit);
  const person = useEditor((state) => state.person);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const put = (judgement: Judgement | undefined): void =>
    edit('vulnerabilities.step.judged', judgeFinding(paper, finding, judgement));
  const judge = (verdict: Judgement['verdict']): void => {
    const text = reason.trim();
    setMissing(text === '');
    if (text === '') return;
    put({ verdict, reason: text, on: today(), ...(person.trim() === '' ? {} : { by: person.trim() }) });
    setReason('');
  };
  const { judgement } = finding;
  if (judgement !== undefined) {
    const { by, on: date, reason: why, verdict } = judgement;
    const said = { verdict: t(`vulnerabilities.verdict.${verdict}`), date, reason: why };
    return (
      <section className="judge" aria-label={t('vulnerabilities.judge.heading')}>
        <h4>{t('vulnerabilities.judge.heading')}</h4>
        <p className="ph">
          {by === undefined
            ? t('vulnerabilities.judge.made', said)
            : t('vulnerabilities.judge.madeBy', { ...said, by })}
        </p>
        <button type="button" onClick={() => put(undefined)}>
          {t('vulnerabilities.judge.takeBack')}
        </button>
      </section>
    );
  }
  return (
    <section className="judge" aria-label={t('vulnerabilities.judge.heading')}>
      <h4>{t('vulnerabilities.judge.heading')}</h4>
      <label htmlFor={id}>{t('vulnerabilities.judge.reason')}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={2_000}
        value={reason}
        placeholder={t('vulnerabilities.judge.reasonHint')}
        aria-invalid={isMissing}
        onChange={({ target }) => setReason(target.value)}
      />
      {isMissing && (
        <p role="alert" className="problem">
          {t('vulnerabilities.judge.needed')}
        </p>
      )}
      <div className="judge-buttons">
        <button type="button" onClick={() => judge('affected')}>
          {t('vulnerabilities.judge.affected')}
        </button>
        <button type="button" onClick={() => judge('not-affected')}>
          {t('vulnerabilities.judge.notAffected')}
        </button>
        <small>{t('vulnerabilities.judge.kept')}</small>
      </div>
    </section>
  );
}
