import { useTranslation } from 'react-i18next';
import { takeUp } from '../../core/evidence/paper/take-up';
import { textIn } from '../../core/library/text';
import { EVIDENCE_KINDS, type EvidenceDocument } from '../../core/model/evidence-document';
import { issueWords } from '../../i18n/issue-words';
import { IssueList } from '../dialogs/IssueList';
import { useEditor } from '../store/editor';
import type { GivenFile } from '../store/page-slice';
import { useModel } from '../store/use-model';
import type { Attachable, Decision } from './attachable';
import { FileDevices } from './FileDevices';
import { KIND_WORDS } from './kind-words';
import { PaperSaid } from './PaperSaid';
import { sizeWords } from './size-words';
import { MAY_BE_DATA, type Reading } from './use-given-files';

/** Kinds that something can be which is not read. */
const UNREAD_KINDS = EVIDENCE_KINDS.filter((kind) => kind === 'mds-sds' || kind === 'scan' || kind === 'other');
const NOBODY = 'new' as EvidenceDocument['id'];

interface GivenFileRowProps {
  readonly given: GivenFile;
  readonly reading: Reading;
  /** Absent where there is nothing to attach. */
  readonly file: Attachable | undefined;
  readonly decision: Decision;
  readonly onDecision: (decision: Decision) => void;
}

interface ConsequenceProps {
  readonly file: Attachable;
  readonly onWish: (wish: Pick<Decision, 'countsNow' | 'replacesAlike'>) => void;
}

/** What taking it up does to papers that are here. */
function Consequence({ file, onWish }: ConsequenceProps) {
  const { t } = useTranslation();
  const model = useModel();
  const language = useEditor((state) => state.language);
  if (file.isTwice) return <p>{t('evidence.file.twice')}</p>;
  if (file.assignment.same !== undefined) return <p>{t('evidence.file.same')}</p>;
  const { replaced, written, paper, alike } = takeUp(file.paper, file.assets, NOBODY, model, file);
  const called = (id: EvidenceDocument['id']): string => {
    const there = model.source.evidence.get(id);
    const name =
      textIn(there?.name, language) || there?.fileName || (there === undefined ? id : t(KIND_WORDS[there.kind]));
    return [name, there?.releaseDate].filter((word) => word !== undefined).join(' · ');
  };
  const newer = written.filter(({ replaces }) => replaces === paper).map(({ id }) => called(id));
  return (
    <>
      {paper !== NOBODY && <p>{t('evidence.file.fills')}</p>}
      {replaced.length > 0 && <p>{t('evidence.file.replaces', { names: replaced.map(called).join(' · ') })}</p>}
      {newer.length > 0 && <p>{t('evidence.file.older', { names: newer.join(' · ') })}</p>}
      {alike.length > 0 && (
        <>
          {!file.replacesAlike && <p>{t('evidence.file.alike', { names: alike.map(called).join(' · ') })}</p>}
          <label className="counts-now">
            <input
              type="checkbox"
              checked={file.replacesAlike}
              onChange={({ target }) => onWish({ replacesAlike: target.checked })}
            />
            {t('evidence.file.replacesAlike')}
          </label>
        </>
      )}
      {(newer.length > 0 || file.countsNow) && (
        <label className="counts-now">
          <input
            type="checkbox"
            checked={file.countsNow}
            onChange={({ target }) => onWish({ countsNow: target.checked })}
          />
          {t('evidence.file.counts')}
        </label>
      )}
    </>
  );
}

/** One of the files that are to be attached: what it is, what it says, for which devices, and what was left out. */
export function GivenFileRow({ given, reading, file, decision, onDecision }: GivenFileRowProps) {
  const { t } = useTranslation();
  const { name } = given;
  const result = typeof reading === 'string' ? undefined : reading;
  const content = result?.ok === true ? result.value : undefined;
  const asData = decision.asData === true;
  const mayBeData = result?.issues.some(({ code }) => code === MAY_BE_DATA);
  const kind =
    typeof reading === 'string'
      ? t(`evidence.file.${reading}`)
      : content === undefined && !asData
        ? t('evidence.file.refused')
        : content === undefined || content.kind === 'data'
          ? t('evidence.file.data')
          : [t(KIND_WORDS[file?.paper.kind ?? content.paper.kind]), content.paper.edition]
              .filter((word) => word !== undefined)
              .join(' ');
  const isOut = decision.isLeftOut === true;
  // Of what is not read, the one thing that is known: what it is.
  const [foreign] = content?.kind === 'attachment' ? (result?.issues ?? []) : [];
  const notes = content?.kind === 'attachment' ? [] : (result?.issues ?? []);
  return (
    <li className="given-file" data-state={result?.ok === false && !asData ? 'refused' : undefined}>
      <div className="given-head">
        <strong className="ph">{name}</strong>
        <span className="tag">{isOut ? t('evidence.file.leftOut') : kind}</span>
        <span className="quiet">{sizeWords(given.file.size)}</span>
        {file !== undefined && (
          <button
            type="button"
            className="btn ghost compact"
            aria-label={isOut ? undefined : t('evidence.file.leaveOut', { name })}
            onClick={() => onDecision({ ...decision, isLeftOut: !isOut })}
          >
            {t(isOut ? 'evidence.file.takeIn' : 'evidence.file.leave')}
          </button>
        )}
      </div>
      {result?.ok === false && !asData && (
        <>
          <IssueList issues={result.issues} />
          {mayBeData ? (
            <button type="button" className="btn" onClick={() => onDecision({ ...decision, asData: true })}>
              {t('evidence.file.asData')}
            </button>
          ) : (
            <p className="quiet ph">{t('evidence.file.next')}</p>
          )}
        </>
      )}
      {(asData || content?.kind === 'data') && <p className="ph">{t('evidence.file.dataHow')}</p>}
      {file !== undefined && content !== undefined && content.kind !== 'data' && !isOut && (
        <>
          {content.kind === 'paper' && <PaperSaid paper={file.paper} completeness={content.completeness} />}
          {content.kind === 'attachment' && (
            <>
              {foreign === undefined ? (
                <p className="quiet ph">{t('evidence.said.attachment')}</p>
              ) : (
                <>
                  <p className="ph">{issueWords(foreign, t)}</p>
                  <p className="quiet ph">{t('evidence.said.kept')}</p>
                </>
              )}
              <div className="file-fields">
                <select
                  className="field"
                  aria-label={t('evidence.file.kind')}
                  value={file.paper.kind}
                  onChange={({ target }) =>
                    onDecision({ ...decision, kind: UNREAD_KINDS.find((one) => one === target.value) ?? 'other' })
                  }
                >
                  {UNREAD_KINDS.map((one) => (
                    <option key={one} value={one}>
                      {t(KIND_WORDS[one])}
                    </option>
                  ))}
                </select>
                <input
                  className="field"
                  aria-label={t('evidence.file.description')}
                  placeholder={t('evidence.file.description')}
                  value={decision.description ?? ''}
                  onChange={({ target }) => onDecision({ ...decision, description: target.value })}
                />
              </div>
            </>
          )}
          <FileDevices file={file} onAssets={(assets) => onDecision({ ...decision, assets })} />
          <Consequence file={file} onWish={(wish) => onDecision({ ...decision, ...wish })} />
          {notes.length > 0 && (
            <details>
              <summary>{t('evidence.file.notes', { count: notes.length })}</summary>
              <IssueList issues={notes} />
            </details>
          )}
        </>
      )}
    </li>
  );
}
