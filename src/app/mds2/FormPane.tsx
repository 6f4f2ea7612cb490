import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nextUnanswered } from '../../core/evidence/mds2/asked';
import { useEditor } from '../store/editor';
import { SearchField } from '../widgets/SearchField';
import { listedQuestions } from './listed-questions';
import { OlderAnswers } from './OlderAnswers';
import { ProgressBar } from './ProgressBar';
import { QuestionLine } from './QuestionLine';
import { SectionList } from './SectionList';
import { useFormKeys } from './use-form-keys';
import type { FormWork } from './use-form-work';

/** A search shows so many at most. */
const LISTED = 60;

/** The form of a paper: sections at the left, questions at the right. */
export function FormPane({ work }: { readonly work: FormWork }) {
  const { t } = useTranslation();
  const language = useEditor((state) => state.language);
  const { paper, filling, whole, sections } = work;
  const { form } = filling;
  const [section, setSection] = useState(form.sections[0]?.code ?? '');
  const [search, setSearch] = useState('');
  const [openOnly, setOpenOnly] = useState(false);
  const show = (code: string): void => {
    setSection(code);
    setSearch('');
  };
  const { place, onKeyDown, goTo } = useFormKeys(work, search !== '', show);
  const listed = listedQuestions(filling, { section, search, openOnly });
  const heading = form.sections.find(({ code }) => code === section);
  const next = nextUnanswered(filling, undefined);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the buttons inside, gathered in one place
    <div className="mds2-form" ref={place} onKeyDown={onKeyDown}>
      <div className="mds2-left">
        <p className="mds2-whole" role="status">
          {t('mds2.whole', { ...whole })}
          <ProgressBar progress={whole} />
        </p>
        <SectionList form={form} sections={sections} current={search === '' ? section : ''} onChoose={show} />
      </div>
      <div className="mds2-right">
        <div className="mds2-tools">
          <SearchField label={t('mds2.search')} value={search} onChange={setSearch} />
          <label className="check">
            <input type="checkbox" checked={openOnly} onChange={({ target }) => setOpenOnly(target.checked)} />
            {t('mds2.openOnly')}
          </label>
          <button type="button" className="btn compact" disabled={next === undefined} onClick={() => goTo(next)}>
            {t('mds2.next')}
          </button>
        </div>
        <p className="mds2-keys">{t('mds2.keys')}</p>
        <h3>
          {search === ''
            ? `${heading?.code ?? ''} ${heading?.label[language] ?? ''}`
            : t('mds2.found', { count: listed.length })}
        </h3>
        <ul className="mds2-questions">
          {listed.slice(0, LISTED).map((question) => (
            <QuestionLine key={question.id} question={question} work={work} />
          ))}
        </ul>
        {search === '' && <OlderAnswers paper={paper} form={form} />}
        {listed.length === 0 && <p className="ph">{t(openOnly ? 'mds2.noneOpen' : 'mds2.noneFound')}</p>}
        {listed.length > LISTED && <p className="hint">{t('mds2.more', { count: listed.length - LISTED })}</p>}
      </div>
    </div>
  );
}
