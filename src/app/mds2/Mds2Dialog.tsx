import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOf } from '../../core/analysis/words-of';
import { textIn } from '../../core/library/text';
import { OLDER_MDS2 } from '../../core/model/older-mds2';
import { DialogFrame } from '../dialogs/DialogFrame';
import { useEditor } from '../store/editor';
import { useModel } from '../store/use-model';
import { PaperList } from './PaperList';
import { useOlderForm } from './use-older-form';
import { WorkPane } from './WorkPane';
import './mds2.css';

interface Mds2DialogProps {
  /** The paper to fill in; without one, people choose it or begin one. */
  readonly paper?: string | undefined;
}

/** An MDS2 to be filled in or looked through, and given out as a workbook. Works without any device, too. */
export default function Mds2Dialog({ paper: given }: Mds2DialogProps) {
  const { t } = useTranslation();
  const model = useModel();
  const language = useEditor((state) => state.language);
  const [chosen, choose] = useState(given);
  const paper = useEditor((state) => (chosen === undefined ? undefined : state.document.evidence.get(chosen)));
  const isOlder = paper?.edition === OLDER_MDS2;
  const older = useOlderForm(isOlder);
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
  const title = [
    of === '' ? t('mds2.title') : t('mds2.titleOf', { of }),
    ...(isOlder ? [t('mds2.edition.older')] : []),
  ].join(' · ');
  if (isOlder && older === undefined)
    return (
      <DialogFrame title={title} wide>
        <p role="status">{t('mds2.edition.waiting')}</p>
      </DialogFrame>
    );
  return (
    <WorkPane
      key={paper.id}
      title={title}
      paper={paper}
      older={isOlder ? older : undefined}
      onOthers={() => choose(undefined)}
    />
  );
}
