import { useTranslation } from 'react-i18next';
import { nameOf } from '../../../core/analysis/words-of';
import type { ViewTemplateId } from '../../../core/document/view';
import { listed } from '../../../core/library/text';
import type { ArchitectureView, Gap } from '../../../core/views/architecture/architecture-view';
import { useReveal } from '../../panels/quality/use-reveal';
import { useEditor } from '../../store/editor';
import { useModel } from '../../store/use-model';
import './architecture.css';

/** So many names stand in a line; all of them are shown when it is opened. */
const NAMED = 3;

interface TemplateNoteProps {
  readonly template: ViewTemplateId;
  readonly derived: ArchitectureView | undefined;
}

/** What a view of a template must show, and what is missing in the document to show it, each with a way there. */
export function TemplateNote({ template, derived }: TemplateNoteProps) {
  const { t } = useTranslation();
  const model = useModel();
  const language = useEditor((state) => state.language);
  const show = useEditor((state) => state.show);
  const reveal = useReveal();
  const named = ({ subjects }: Gap): string => {
    const first = subjects.slice(0, NAMED).map((id) => nameOf(id, model, language));
    const more = subjects.length > NAMED ? [` +${subjects.length - NAMED}`] : [];
    return [listed(first, language), ...more].join('');
  };
  const goTo = ({ subjects }: Gap): void => {
    show(undefined);
    reveal(subjects);
  };
  return (
    <section className="dialog-part">
      <h3>{t('views.architecture.mustShow')}</h3>
      <p className="small ph">{t(`views.mustShow.${template}`)}</p>
      {derived === undefined ? (
        <p className="quiet small ph" role="status">
          {t('views.architecture.waiting')}
        </p>
      ) : (
        <>
          <h3>
            {derived.gaps.length === 0
              ? t('views.architecture.nothingMissing')
              : t('views.architecture.missing', { count: derived.gaps.length })}
          </h3>
          <ul className="gap-list">
            {derived.gaps.map((gap) => (
              <li key={gap.kind}>
                <span className="ph">{t(`views.gap.${gap.kind}`)}</span>
                {gap.subjects.length > 0 && (
                  <button
                    type="button"
                    className="link small"
                    aria-label={`${t('views.show')}${t('common.colon')}${t(`views.gap.${gap.kind}`)}`}
                    onClick={() => goTo(gap)}
                  >
                    {named(gap)}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
