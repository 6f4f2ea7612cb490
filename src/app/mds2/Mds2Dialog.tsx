import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOf } from '../../core/analysis/words-of';
import { textIn } from '../../core/library/text';
import { LANGUAGES, type Language } from '../../core/library/vocabulary';
import { DialogFrame } from '../dialogs/DialogFrame';
import { useEditor } from '../store/editor';
import { useLibrary, useModel } from '../store/use-model';
import { exportForm } from './export-form';
import { FormPane } from './FormPane';
import { PaperList } from './PaperList';
import './mds2.css';

const EXPORT = { ja: 'mds2.exportJa', en: 'mds2.exportEn' } as const satisfies Record<Language, string>;

interface Mds2DialogProps {
  /** The paper to fill in; without one, people choose it or begin one. */
  readonly paper?: string | undefined;
}

/** An MDS2 to be filled in or looked through, and given out as a workbook. Works without any device, too. */
export default function Mds2Dialog({ paper: given }: Mds2DialogProps) {
  const { t } = useTranslation();
  const model = useModel();
  const form = useLibrary().mds2;
  const language = useEditor((state) => state.language);
  const [chosen, choose] = useState(given);
  const [problem, setProblem] = useState(false);
  const paper = useEditor((state) => (chosen === undefined ? undefined : state.document.evidence.get(chosen)));
  if (paper === undefined)
    return (
      <DialogFrame title={t('mds2.title')} wide>
        <PaperList onChoose={choose} />
      </DialogFrame>
    );
  const of =
    paper.assets
      .slice(0, 2)
      .map((asset) => nameOf(asset, model, language))
      .join(', ') ||
    textIn(paper.name, language) ||
    [paper.manufacturer, paper.model].filter(Boolean).join(' ');
  const write = async (into: Language): Promise<void> => setProblem(!(await exportForm(form, paper, into)));
  return (
    <DialogFrame
      title={of === '' ? t('mds2.title') : t('mds2.titleOf', { of })}
      wide
      actions={
        <>
          {problem && (
            <span role="alert" className="problem">
              {t('mds2.exportFailed')}
            </span>
          )}
          <button type="button" className="btn" onClick={() => choose(undefined)}>
            {t('mds2.others')}
          </button>
          {LANGUAGES.map((into) => (
            <button key={into} type="button" className="btn" onClick={() => void write(into)}>
              {t(EXPORT[into])}
            </button>
          ))}
        </>
      }
    >
      <FormPane key={paper.id} paper={paper} />
    </DialogFrame>
  );
}
