import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { attachEvidence } from '../../../core/document/edits/elements';
import { removeElements } from '../../../core/document/edits/remove';
import { setField } from '../../../core/document/edits/update';
import { PAPER_STATUS_WORDS } from '../../../core/facts/words';
import { textIn } from '../../../core/library/text';
import type { Asset } from '../../../core/model/asset';
import { EVIDENCE_KINDS, EVIDENCE_STATUSES, type EvidenceDocument } from '../../../core/model/evidence-document';
import { EvidenceIdSchema } from '../../../core/model/id';
import { KIND_WORDS } from '../../evidence/kind-words';
import { useEditor, useEditorStore } from '../../store/editor';
import { useChoice } from '../../store/late';
import { useModel } from '../../store/use-model';
import { EditField } from '../../widgets/EditField';
import { newId } from '../add-part';
import { PaperDetails } from '../evidence/PaperDetails';
import { Mds2Summary } from './Mds2Summary';

type Kind = EvidenceDocument['kind'];
function Paper({ paper }: { readonly paper: EvidenceDocument }) {
  const { t } = useTranslation();
  const store = useEditorStore();
  const language = useEditor((state) => state.language);
  const set = (path: string, value: unknown): void =>
    store.getState().edit('inspector.step.change', setField('evidence', paper.id, path, value));
  const [standing, setStanding] = useChoice<string>(paper.status ?? '', (word) =>
    set('status', word === '' ? undefined : word),
  );
  const kind = t(KIND_WORDS[paper.kind]);
  const name = textIn(paper.name, language) || paper.fileName || kind;
  const status = t('inspector.papers.status');
  return (
    <section className="insp-group paper">
      <h3>
        {name === kind ? kind : `${kind}${t('common.colon')}${name}`}
        <button
          type="button"
          className="btn ghost compact square"
          aria-label={t('inspector.papers.remove', { name })}
          onClick={() => store.getState().edit('inspector.step.paperRemoved', removeElements([paper.id]))}
        >
          <Trash2 size={14} aria-hidden />
        </button>
      </h3>
      <div className="insp-row">
        <span className="insp-label">{status}</span>
        <select
          className="edit-field"
          aria-label={status}
          value={standing}
          onChange={({ target }) => setStanding(target.value)}
        >
          <option value="">{t('inspector.unknown')}</option>
          {EVIDENCE_STATUSES.map((word) => (
            <option key={word} value={word}>
              {PAPER_STATUS_WORDS[word]?.[language]}
            </option>
          ))}
        </select>
      </div>
      {(['releaseDate', 'edition'] as const).map((field) => (
        <div key={field} className="insp-row">
          <span className="insp-label">{t(`inspector.papers.${field}`)}</span>
          <EditField
            label={t(`inspector.papers.${field}`)}
            value={paper[field] ?? ''}
            placeholder={t('inspector.unknown')}
            onCommit={(text) => set(field, text.trim() === '' ? undefined : text.normalize('NFKC').trim())}
          />
        </div>
      ))}
      <PaperDetails paper={paper} set={set} />
      {paper.kind === 'mds2' && <Mds2Summary paper={paper} />}
    </section>
  );
}

/** The register of papers about an asset: where each stands, and what the MDS2 answers. */
export function PapersOf({ asset }: { readonly asset: Asset }) {
  const { t } = useTranslation();
  const store = useEditorStore();
  const model = useModel();
  const papers = model.evidenceOf(asset.id);
  const add = (kind: Kind): void => {
    const { document, edit } = store.getState();
    const id = v.parse(EvidenceIdSchema, newId(document, kind));
    edit('inspector.step.paperAdded', attachEvidence({ id, kind, assets: [asset.id] }));
  };
  return (
    <>
      {papers.length === 0 && <p className="panel-quiet ph">{t('inspector.papers.none')}</p>}
      {papers.map((paper) => (
        <Paper key={paper.id} paper={paper} />
      ))}
      <div className="add-box">
        <button
          type="button"
          className="btn compact"
          onClick={() => store.getState().put({ dockPanel: 'register', dockOpen: true })}
        >
          {t('evidence.register.title')}
        </button>
      </div>
      <div className="add-box">
        {EVIDENCE_KINDS.map((kind) => (
          <button key={kind} type="button" className="btn compact" onClick={() => add(kind)}>
            {t('inspector.papers.add', { kind: t(KIND_WORDS[kind]) })}
          </button>
        ))}
      </div>
    </>
  );
}
