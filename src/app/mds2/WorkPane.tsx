import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OlderMds2Form } from '../../core/library/older-mds2-form';
import type { Language } from '../../core/library/vocabulary';
import { LANGUAGES } from '../../core/library/vocabulary';
import { isReplaced } from '../../core/model/counting-papers';
import type { EvidenceDocument } from '../../core/model/evidence-document';
import { DialogFrame } from '../dialogs/DialogFrame';
import { useModel } from '../store/use-model';
import { exportForm } from './export-form';
import { FormPane } from './FormPane';
import { useFormWork } from './use-form-work';

const EXPORT = { ja: 'mds2.exportJa', en: 'mds2.exportEn' } as const satisfies Record<Language, string>;

interface WorkPaneProps {
  readonly title: string;
  readonly paper: EvidenceDocument;
  /** The form of 2013 where the paper is on that. */
  readonly older: OlderMds2Form | undefined;
  readonly onOthers: () => void;
}

/** A form of one paper, with what can be done with it as a whole. Of 2013 it is shown in its own form or as 2019 takes it. */
export function WorkPane({ title, paper, older, onOthers }: WorkPaneProps) {
  const { t } = useTranslation();
  const model = useModel();
  const [problem, setProblem] = useState(false);
  const [asNewer, setAsNewer] = useState(false);
  const work = useFormWork(paper, asNewer ? undefined : older);
  const write = async (into: Language): Promise<void> => setProblem(!(await exportForm(work.filling, paper, into)));
  return (
    <DialogFrame
      title={title}
      wide
      actions={
        <>
          {problem && (
            <span role="alert" className="problem">
              {t('mds2.exportFailed')}
            </span>
          )}
          {older !== undefined && (
            <button type="button" className="btn" aria-pressed={asNewer} onClick={() => setAsNewer(!asNewer)}>
              {t('mds2.edition.asNewer')}
            </button>
          )}
          <button type="button" className="btn" onClick={onOthers}>
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
      {isReplaced(paper, model.evidenceOf) && <p className="hint">{t('mds2.replaced')}</p>}
      <FormPane key={`${paper.id} ${work.filling.form.edition}`} work={work} />
    </DialogFrame>
  );
}
