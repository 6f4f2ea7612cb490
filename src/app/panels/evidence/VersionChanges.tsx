import { useTranslation } from 'react-i18next';
import { textIn } from '../../../core/library/text';
import type { EvidenceDocument } from '../../../core/model/evidence-document';
import { useEditor } from '../../store/editor';
import { DifferenceGroups } from './DifferenceGroups';
import { useDifference } from './use-difference';

interface VersionChangesProps {
  readonly paper: EvidenceDocument;
  readonly older: EvidenceDocument;
}

/** What changed from the older version of a paper to this one: parts, answers, and the vulnerabilities found in them. */
export default function VersionChanges({ paper, older }: VersionChangesProps) {
  const { t } = useTranslation();
  const language = useEditor((state) => state.language);
  const { groups } = useDifference(older, paper);
  const name = textIn(older.name, language) || older.fileName || older.releaseDate || older.id;
  return (
    <section className="version-changes" aria-label={t('evidence.versions.heading', { name })}>
      <p className="quiet ph">{t('evidence.versions.heading', { name })}</p>
      <DifferenceGroups groups={groups} />
    </section>
  );
}
