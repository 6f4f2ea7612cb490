import { useTranslation } from 'react-i18next';
import { PRACTICE_QUESTIONS } from '../../core/quality/four-questions';
import { DialogFrame } from '../dialogs/DialogFrame';
import { FigureLine } from './FigureLine';
import { Precautions } from './Precautions';
import { useFigures } from './use-figures';
import { usePrecautions } from './use-precautions';
import './overview.css';

/** The four questions of threat modelling practice with what the document says to each, and the operating precautions. */
export default function FourQuestionsDialog() {
  const { t } = useTranslation();
  const figures = useFigures();
  const notes = usePrecautions();
  return (
    <DialogFrame title={t('overview.heading')} wide>
      <p className="quiet ph">{t('overview.how')}</p>
      {figures === undefined ? (
        <p role="status">{t('overview.waiting')}</p>
      ) : (
        <div className="practice">
          {PRACTICE_QUESTIONS.map((question) => (
            <section key={question} className="practice-part">
              <h3>{t(`overview.question.${question}`)}</h3>
              <ul className="figure-list">
                {figures[question].map((figure) => (
                  <FigureLine key={figure.id} figure={figure} />
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
      {notes !== undefined && <Precautions notes={notes} />}
    </DialogFrame>
  );
}
