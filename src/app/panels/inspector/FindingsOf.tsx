import { ChevronRight } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor, useEditorStore } from '../../store/editor';
import { SeverityMark } from '../../widgets/SeverityMark';
import type { Row } from '../findings/reading';
import { useFindings, useReading } from '../findings/use-findings';

/** Threats and questions about an element, worst first; `undefined` while there is no report. */
export const useFindingsOf = (id: string): readonly Row[] | undefined => {
  const findings = useFindings();
  const [threats, questions] = [findings?.threats, findings?.questions];
  return useMemo(() => {
    const about = ({ finding }: Row): boolean => finding?.subjects.includes(id) === true;
    return threats === undefined || questions === undefined
      ? undefined
      : [...threats.filter(about), ...questions.filter(about)];
  }, [threats, questions, id]);
};

interface FindingsOfProps {
  readonly rows: readonly Row[] | undefined;
  /** How many to show at most; the rest is behind a button. */
  readonly most?: number;
  onAll?(): void;
}

/** Rows that open the card of a threat or question in the dock. */
export function FindingsOf({ rows, most = Number.POSITIVE_INFINITY, onAll }: FindingsOfProps) {
  const { t } = useTranslation();
  const store = useEditorStore();
  const reading = useReading();
  const active = useEditor((state) => state.activeThreat);
  if (rows === undefined) return <p className="panel-quiet">{t('inspector.threats.waiting')}</p>;
  if (rows.length === 0) return <p className="panel-quiet">{t('inspector.threats.none')}</p>;
  const isQuestion = ({ finding }: Row): boolean => finding !== undefined && 'missing' in finding;
  const open = (row: Row): void => {
    store.getState().put({ dockPanel: isQuestion(row) ? 'questions' : 'threats', dockOpen: true });
    store.getState().showThreat(row.key);
  };
  return (
    <>
      <ul className="finding-rows">
        {rows.slice(0, most).map((row) => (
          <li key={row.key}>
            <button type="button" aria-current={row.key === active} onClick={() => open(row)}>
              <SeverityMark mark={isQuestion(row) ? 'question' : (row.finding?.level ?? 'question')} />
              <span>{reading.words(row)[isQuestion(row) ? 'ask' : 'title']}</span>
              <ChevronRight size={14} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      {rows.length > most && (
        <button type="button" className="link" onClick={onAll}>
          {t('inspector.threats.all', { count: rows.length })}
        </button>
      )}
    </>
  );
}
