import { useTranslation } from 'react-i18next';
import { markKey } from '../../../core/analysis/matrix/mark';
import type { MatrixRow, StrideMatrix } from '../../../core/analysis/matrix/matrix';
import type { Missing, Question, Threat } from '../../../core/analysis/report';
import { stateFact } from '../../../core/analysis/state-fact';
import { filled, nameOf, wordsOf } from '../../../core/analysis/words-of';
import type { FactValue } from '../../../core/facts/fact';
import { describeFact } from '../../../core/facts/vocabulary';
import { STRIDE_LETTERS, type Stride } from '../../../core/library/vocabulary';
import { useEditor, useEditorStore } from '../../store/editor';
import { useModel } from '../../store/use-model';
import { SeverityMark } from '../../widgets/SeverityMark';
import { SourceMark } from '../../widgets/SourceMark';
import { FactAnswer } from '../findings/FactAnswer';
import { FactList } from '../findings/FactList';
import { TreatmentForm } from '../findings/TreatmentForm';
import { useSentences } from '../findings/use-sentences';
import { CellSign } from './CellSign';
import { useStatusWord } from './use-status-word';

/** So many facts are asked for in one cell; more are counted. */
const ASKED = 6;

/** Rules that speak about the cell, each with the way to its own card. */
function Spoken({ findings }: { readonly findings: readonly (Threat | Question)[] }) {
  const model = useModel();
  const language = useEditor((state) => state.language);
  const put = useEditor((state) => state.put);
  const showThreat = useEditor((state) => state.showThreat);
  return (
    <ul className="stride-findings">
      {findings.map((finding) => {
        const isQuestion = 'missing' in finding;
        const { title, ask } = wordsOf(finding, model, model.library, language);
        return (
          <li key={finding.key}>
            <SeverityMark mark={isQuestion ? 'question' : finding.level} size={15} />
            <button
              type="button"
              className="link"
              onClick={() => {
                put({ dockPanel: isQuestion ? 'questions' : 'threats' });
                showThreat(finding.key);
              }}
            >
              {isQuestion ? ask : title}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** Unknown facts that would answer a cell, each with the control that states it. */
function Asked({ missing }: { readonly missing: readonly Missing[] }) {
  const { t } = useTranslation();
  const model = useModel();
  const store = useEditorStore();
  const edit = useEditor((state) => state.edit);
  const sentences = useSentences();
  const answer = (place: Missing, value: FactValue): boolean => {
    const change = stateFact(place, value, model);
    if (change === undefined) return false;
    const before = store.getState().document;
    edit('stride.step.answered', change);
    return store.getState().document !== before;
  };
  return (
    <>
      <h4>{t('stride.card.answer')}</h4>
      <ul className="missing">
        {missing.slice(0, ASKED).map((place) => {
          const description = describeFact(place.fact, model.library);
          const subject = sentences.things([place.subject]);
          const label = sentences.label(place.fact);
          return (
            <li key={`${place.fact}|${place.subject}`}>
              <span className="fact-text">
                <span className="fact-subject">{subject}</span> {label}
              </span>
              <SourceMark source="unknown" />
              {description !== undefined && (
                <FactAnswer
                  description={description}
                  label={`${subject} ${label}`}
                  onAnswer={(value) => answer(place, value)}
                />
              )}
            </li>
          );
        })}
      </ul>
      {missing.length > ASKED && <p className="hint">{t('stride.card.more', { count: missing.length - ASKED })}</p>}
    </>
  );
}

interface StrideCardProps {
  readonly matrix: StrideMatrix;
  readonly row: MatrixRow;
  readonly category: Stride;
}

/** One cell: what covers it, or the plain question with the facts that would answer it, and the way to mark it. */
export function StrideCard({ matrix, row, category }: StrideCardProps) {
  const { t } = useTranslation();
  const model = useModel();
  const language = useEditor((state) => state.language);
  const treatments = useEditor((state) => state.document.treatments);
  const statusWord = useStatusWord();
  const cell = matrix.cell(row, category);
  if (cell === undefined) return null;
  const key = markKey(category, row.id);
  const treatment = treatments.get(key);
  const isOpen = cell.status === 'open';
  const asks = cell.ask !== undefined && (isOpen || cell.isMarked);
  return (
    <article className="card stride-card">
      <header className="card-head">
        <CellSign state={cell} />
        <h3>
          {STRIDE_LETTERS[category]} {t(`threats.stride.${category}`)}
        </h3>
        <span className="tag">{statusWord(cell)}</span>
      </header>
      <p className="card-subject">
        {nameOf(row.id, model, language)} <small>{matrix.sheetOf(row)?.label[language]}</small>
      </p>
      {cell.findings.length > 0 && (
        <>
          <h4>{t('stride.card.spoken')}</h4>
          <Spoken findings={cell.findings} />
        </>
      )}
      {asks && <p className="stride-ask ph">{filled(cell.ask?.[language] ?? '', row.id, model, language)}</p>}
      {cell.because !== undefined && (
        <>
          <h4>{t('stride.card.because')}</h4>
          <p>{cell.because[language]}</p>
        </>
      )}
      {isOpen && cell.missing.length > 0 && <Asked missing={cell.missing} />}
      {cell.reasons.length > 0 && (
        <>
          {isOpen && <h4>{t('stride.card.against')}</h4>}
          <FactList reasons={cell.reasons} />
        </>
      )}
      {cell.controls.length > 0 && (
        <>
          <h4>{t('stride.card.controls')}</h4>
          <p>{cell.controls.map((id) => nameOf(id, model, language)).join(' · ')}</p>
        </>
      )}
      {isOpen && cell.missing.length === 0 && <p className="hint ph">{t('stride.card.unaskable')}</p>}
      {(isOpen || treatment !== undefined) && (
        <details className="stride-mark" open={cell.isMarked}>
          <summary>{t(cell.isMarked ? 'stride.card.marked' : 'stride.card.mark')}</summary>
          <TreatmentForm rows={[treatment === undefined ? { key } : { key, treatment }]} />
        </details>
      )}
    </article>
  );
}
