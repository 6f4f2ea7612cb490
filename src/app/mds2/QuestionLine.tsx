import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerQuestion, judgeNote, noteQuestion, writeQuestion } from '../../core/document/edits/mds2';
import { isAsked, isUnjudged } from '../../core/evidence/mds2/asked';
import type { Mds2Question } from '../../core/library/mds2-form';
import { DECIDED_ANSWERS, MDS2_ANSWERS } from '../../core/model/evidence-document';
import { useEditor, useEditorStore } from '../store/editor';
import { EditField } from '../widgets/EditField';
import { AnswerButtons } from './AnswerButtons';
import type { FormWork } from './use-form-work';

const ChangesOf = lazy(async () => ({ default: (await import('./ChangesOf')).ChangesOf }));

interface QuestionLineProps {
  readonly question: Mds2Question;
  readonly work: FormWork;
}

/** How deep a question is numbered: `AUDT-2.8.1` is two below `AUDT-2`. */
const depthOf = (id: string): number => id.split('.').length - 1;

/** A question with its answer, the note beside it, and what hangs on it. */
export function QuestionLine({ question, work }: QuestionLineProps) {
  const { paper, filling, on, decides } = work;
  const { t } = useTranslation();
  const store = useEditorStore();
  const language = useEditor((state) => state.language);
  const [isOpen, setOpen] = useState(false);
  const { id, label, polarity } = question;
  const given = filling.answers[id];
  const edit = store.getState().edit;
  const isText = polarity === 'text';
  const wanders = given !== undefined && !isAsked(question, filling);
  const newer = decides(id).filter((question) => question !== id);
  const otherLanguage = language === 'ja' ? 'en' : 'ja';
  return (
    <li className="mds2-question" data-question={id} data-depth={depthOf(id)}>
      <div className="mds2-words">
        <span className="mono">{id}</span>
        <span>
          {label[language]}
          <small lang={otherLanguage}>{label[otherLanguage]}</small>
        </span>
      </div>
      <div className="mds2-fill">
        {isText ? (
          <EditField
            label={`${id} ${label[language]}`}
            value={given?.raw ?? ''}
            placeholder={t('mds2.unanswered')}
            maxLength={2000}
            onCommit={(text) => edit('mds2.step.answered', on(writeQuestion(paper.id, id, text)))}
          />
        ) : (
          <AnswerButtons
            label={`${id} ${label[language]}`}
            offered={MDS2_ANSWERS}
            chosen={given?.answer}
            onAnswer={(answer) => edit('mds2.step.answered', on(answerQuestion(paper.id, id, answer)))}
          />
        )}
        {!isText && (
          <EditField
            className="edit-field mds2-note"
            label={t('mds2.noteOf', { id })}
            value={given?.note ?? ''}
            placeholder={t('mds2.note')}
            maxLength={4000}
            multiline={(given?.note?.length ?? 0) > 60}
            onCommit={(text) => edit('mds2.step.noted', on(noteQuestion(paper.id, id, text)))}
          />
        )}
      </div>
      {given?.answer === 'See Note' && (
        <div className="mds2-judge">
          <span>{t(isUnjudged(question, filling) ? 'mds2.judge.ask' : 'mds2.judge.done')}</span>
          <AnswerButtons
            label={t('mds2.judge.label', { id })}
            offered={DECIDED_ANSWERS}
            chosen={given.judged}
            onAnswer={(judged) => edit('mds2.step.judged', on(judgeNote(paper.id, id, judged)))}
          />
        </div>
      )}
      <div className="mds2-below">
        {wanders && <span className="mds2-hint">{t('mds2.notAsked')}</span>}
        {given?.carriedFrom !== undefined && (
          <span className="mds2-hint">{t('mds2.carried', { id: given.carriedFrom })}</span>
        )}
        {newer.length > 0 && <span className="mds2-hint">{t('mds2.newer', { ids: newer.join(', ') })}</span>}
        {given?.raw !== undefined && !isText && (
          <span className="mds2-hint">{t('mds2.raw', { raw: given.raw, place: given.place ?? '' })}</span>
        )}
        {!isText && (
          <button
            type="button"
            className="link"
            aria-expanded={isOpen}
            aria-label={t('mds2.changes.openOf', { id })}
            onClick={() => setOpen(!isOpen)}
          >
            {t('mds2.changes.open')}
          </button>
        )}
      </div>
      {isOpen && (
        <Suspense fallback={<p role="status">{t('mds2.changes.waiting')}</p>}>
          <ChangesOf question={question} work={work} />
        </Suspense>
      )}
    </li>
  );
}
