import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { isComparable } from '../../../core/evidence/paper/compare-papers';
import { textIn } from '../../../core/library/text';
import { isReplaced } from '../../../core/model/counting-papers';
import type { EvidenceDocument } from '../../../core/model/evidence-document';
import { sizeWords } from '../../evidence/size-words';
import { useEditor } from '../../store/editor';
import { useModel } from '../../store/use-model';
import { EditField } from '../../widgets/EditField';
import { PaperFile } from './PaperFile';

const PartList = lazy(() => import('./PartList'));
const VersionChanges = lazy(() => import('./VersionChanges'));

const TOLD = ['manufacturer', 'model', 'productVersion'] as const;
const DATES = ['requestedOn', 'dueOn', 'receivedOn'] as const;

interface PaperDetailsProps {
  readonly paper: EvidenceDocument;
  /** Writes a field; `undefined` takes it back. */
  readonly set: (path: string, value: unknown) => void;
}

/** What is known of a paper beside its status: whence it came, when, what is in it, and what changed since the older one. */
export function PaperDetails({ paper, set }: PaperDetailsProps) {
  const { t } = useTranslation();
  const model = useModel();
  const language = useEditor((state) => state.language);
  const show = useEditor((state) => state.show);
  const { components, fileName, sha256, size, replaces } = paper;
  const older = replaces === undefined ? undefined : model.source.evidence.get(replaces);
  const facts = [
    { label: t('evidence.paper.file'), text: fileName },
    { label: t('evidence.paper.size'), text: size === undefined ? undefined : sizeWords(size) },
    { label: t('evidence.paper.hash'), text: sha256 },
    ...TOLD.map((field) => ({ label: t(`evidence.paper.${field}`), text: paper[field] })),
  ];
  const line = (label: string, value: string, onCommit: (text: string) => void) => (
    <div key={label} className="insp-row">
      <span className="insp-label">{label}</span>
      <EditField
        label={label}
        value={value}
        placeholder={t('inspector.unknown')}
        onCommit={(text) => onCommit(text.normalize('NFKC').trim())}
      />
    </div>
  );
  return (
    <>
      {isReplaced(paper, model.evidenceOf) && <p className="panel-quiet ph">{t('evidence.paper.replaced')}</p>}
      {DATES.map((field) =>
        line(t(`evidence.paper.${field}`), paper[field] ?? '', (text) => set(field, text === '' ? undefined : text)),
      )}
      {line(t('evidence.paper.reason'), textIn(paper.reason, language), (text) =>
        set('reason', text === '' ? undefined : text),
      )}
      {facts.map(
        ({ label, text }) =>
          text !== undefined && (
            <div key={label} className="insp-row">
              <span className="insp-label">{label}</span>
              <span className="paper-fact">{text}</span>
            </div>
          ),
      )}
      {sha256 !== undefined && <PaperFile name={fileName ?? sha256} sha256={sha256} />}
      {components !== undefined && (
        <Suspense fallback={null}>
          <PartList paper={paper} components={components} />
        </Suspense>
      )}
      {isComparable(paper) && (
        <div className="add-box">
          <button type="button" className="btn compact" onClick={() => show({ kind: 'compare', after: paper.id })}>
            {t('keys.command.comparePapers')}
          </button>
        </div>
      )}
      {older !== undefined && (
        <Suspense fallback={null}>
          <VersionChanges paper={paper} older={older} />
        </Suspense>
      )}
    </>
  );
}
