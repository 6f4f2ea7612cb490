import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PAPER_STATUS_WORDS } from '../../../core/facts/words';
import { EVIDENCE_STATUSES, type EvidenceDocument } from '../../../core/model/evidence-document';
import { useEditor } from '../../store/editor';

/** What stands in the fields; empty: nothing. */
export interface StandingTexts {
  readonly status: string;
  readonly requestedOn: string;
  readonly dueOn: string;
  readonly receivedOn: string;
  readonly reason: string;
}
export const NO_STANDING: StandingTexts = { status: '', requestedOn: '', dueOn: '', receivedOn: '', reason: '' };

const DATES = ['requestedOn', 'dueOn', 'receivedOn'] as const;

export const statusFrom = (word: string): EvidenceDocument['status'] => EVIDENCE_STATUSES.find((one) => one === word);

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly isDate?: boolean;
  readonly onCommit: (value: string) => void;
}

/** A field that is written when it is left or Enter is pressed, so that a day typed in parts is one step. */
function Field({ label, value, isDate = false, onCommit }: FieldProps) {
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  const commit = (): void => {
    if (draft !== value) onCommit(draft);
  };
  return (
    <label className={isDate ? undefined : 'standing-reason'}>
      {label}
      <input
        type={isDate ? 'date' : 'text'}
        className="field"
        value={draft}
        onChange={({ target }) => setDraft(target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          setDraft(value);
        }}
      />
    </label>
  );
}

interface StandingFieldsProps {
  readonly texts: StandingTexts;
  /** The word for no status: unknown of one device, unchanged of several. */
  readonly none: string;
  /** What the status may be; of a paper that is there, only that, and that a newer one was asked for. */
  readonly statuses?: readonly NonNullable<EvidenceDocument['status']>[];
  readonly onChange: (change: Partial<StandingTexts>) => void;
  readonly children?: ReactNode;
}

/** Where a paper stands, as fields: status, days, reason. */
export function StandingFields({ texts, none, statuses = EVIDENCE_STATUSES, onChange, children }: StandingFieldsProps) {
  const { t } = useTranslation();
  const language = useEditor((state) => state.language);
  return (
    <div className="standing">
      {children}
      <label>
        {t('inspector.papers.status')}
        <select className="field" value={texts.status} onChange={({ target }) => onChange({ status: target.value })}>
          {(texts.status === '' || statuses.length === EVIDENCE_STATUSES.length) && <option value="">{none}</option>}
          {statuses.map((one) => (
            <option key={one} value={one}>
              {PAPER_STATUS_WORDS[one]?.[language]}
            </option>
          ))}
        </select>
      </label>
      {DATES.map((field) => (
        <Field
          key={field}
          label={t(`evidence.paper.${field}`)}
          isDate
          value={texts[field]}
          onCommit={(value) => onChange({ [field]: value })}
        />
      ))}
      <Field
        label={t('evidence.paper.reason')}
        value={texts.reason}
        onCommit={(reason) => onChange({ reason: reason.normalize('NFKC').trim() })}
      />
    </div>
  );
}
