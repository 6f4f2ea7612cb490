import { useTranslation } from 'react-i18next';
import type { Progress } from '../../core/evidence/mds2/asked';
import type { Mds2Form } from '../../core/library/mds2-form';
import { useEditor } from '../store/editor';
import { ProgressBar } from './ProgressBar';

interface SectionListProps {
  readonly form: Mds2Form;
  readonly sections: ReadonlyMap<string, Progress>;
  readonly current: string;
  readonly onChoose: (section: string) => void;
}

/** The sections of the form, each with how far it is filled in. */
export function SectionList({ form, sections, current, onChoose }: SectionListProps) {
  const { t } = useTranslation();
  const language = useEditor((state) => state.language);
  return (
    <ul className="mds2-sections" aria-label={t('mds2.sections')}>
      {form.sections.map(({ code, label }) => {
        const progress = sections.get(code) ?? { asked: 0, answered: 0 };
        return (
          <li key={code}>
            <button
              type="button"
              aria-current={code === current}
              {...(code === current ? { 'data-first': true } : {})}
              onClick={() => onChoose(code)}
            >
              <span className="mono">{code}</span>
              <span className="mds2-section-name">{label[language]}</span>
              <small>{t('mds2.progress', { ...progress })}</small>
              <ProgressBar progress={progress} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
