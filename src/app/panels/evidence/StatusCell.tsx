import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterCell } from '../../../core/evidence/paper/register';
import { PAPER_STATUS_WORDS } from '../../../core/facts/words';
import { textIn } from '../../../core/library/text';
import { EVIDENCE_STATUSES, type EvidenceDocument } from '../../../core/model/evidence-document';
import { useEditor } from '../../store/editor';
import { statusFrom } from './StandingFields';

/** Of a paper that is there nothing else can be said than that a newer one was asked for. */
export const statusesFor = ({ paper }: RegisterCell): readonly NonNullable<EvidenceDocument['status']>[] =>
  paper?.answers !== undefined || paper?.components !== undefined || paper?.fileName !== undefined
    ? ['provided', 'requested']
    : EVIDENCE_STATUSES;

/** Where a paper stands, in words. */
export function StatusWords({ cell }: { readonly cell: RegisterCell }) {
  const { t } = useTranslation();
  const language = useEditor((state) => state.language);
  const { status, paper, asked, isOverdue } = cell;
  const date = status === 'provided' ? (paper?.releaseDate ?? paper?.receivedOn) : (paper?.dueOn ?? paper?.requestedOn);
  const reason = textIn(paper?.reason, language);
  const due = status === 'requested' && paper?.dueOn !== undefined;
  return (
    <>
      {status === undefined ? (
        <span className="unknown-word">{t('inspector.unknown')}</span>
      ) : (
        PAPER_STATUS_WORDS[status]?.[language]
      )}
      {date !== undefined && <span className="quiet"> {due ? t('evidence.register.due', { date }) : date}</span>}
      {asked !== undefined && <span className="quiet"> · {t('evidence.register.newer')}</span>}
      {isOverdue && <strong className="overdue"> {t('evidence.register.overdue')}</strong>}
      {reason !== '' && <span className="quiet"> · {reason}</span>}
    </>
  );
}

interface StatusChoiceProps {
  readonly cell: RegisterCell;
  readonly label: string;
  readonly onChoose: (status: EvidenceDocument['status']) => void;
  readonly onEnd: () => void;
}

/** The choice of a status in its cell. Keys only look through it until Enter; what is pressed is taken at once. */
export function StatusChoice({ cell, label, onChoose, onEnd }: StatusChoiceProps) {
  const { t } = useTranslation();
  const language = useEditor((state) => state.language);
  const now = cell.asked === undefined ? (cell.status ?? '') : 'requested';
  const [word, setWord] = useState<string>(now);
  const isOver = useRef(false);
  const byKeys = useRef(false);
  const end = (chosen: string): void => {
    if (isOver.current) return;
    isOver.current = true;
    if (chosen !== now) onChoose(statusFrom(chosen));
    onEnd();
  };
  const statuses = statusesFor(cell);
  return (
    <select
      className="field status-choice"
      aria-label={label}
      // biome-ignore lint/a11y/noAutofocus: the person asked to change this cell
      autoFocus
      value={word}
      onChange={({ target }) => {
        setWord(target.value);
        if (!byKeys.current) end(target.value);
      }}
      onPointerDown={() => {
        byKeys.current = false;
      }}
      onBlur={() => end(word)}
      onKeyDown={(event) => {
        event.stopPropagation();
        byKeys.current = true;
        if (event.key === 'Enter') end(word);
        else if (event.key === 'Escape') end(now);
        else return;
        event.preventDefault();
      }}
    >
      {statuses.length === EVIDENCE_STATUSES.length && <option value="">{t('inspector.unknown')}</option>}
      {statuses.map((one) => (
        <option key={one} value={one}>
          {PAPER_STATUS_WORDS[one]?.[language]}
        </option>
      ))}
    </select>
  );
}
