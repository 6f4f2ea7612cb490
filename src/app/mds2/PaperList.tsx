import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { nameOf } from '../../core/analysis/words-of';
import { attachEvidence } from '../../core/document/edits/elements';
import { textIn } from '../../core/library/text';
import { isReplaced } from '../../core/model/counting-papers';
import type { EvidenceDocument } from '../../core/model/evidence-document';
import { AssetIdSchema, EvidenceIdSchema } from '../../core/model/id';
import { OLDER_MDS2 } from '../../core/model/older-mds2';
import { newId } from '../panels/add-part';
import { useEditor, useEditorStore } from '../store/editor';
import { useLibrary, useModel } from '../store/use-model';

const FIRST = 200;

/** The MDS2 papers of the document, to choose one, and a new one for what is selected or for no device yet. */
export function PaperList({ onChoose }: { readonly onChoose: (paper: string) => void }) {
  const { t } = useTranslation();
  const store = useEditorStore();
  const model = useModel();
  const { edition } = useLibrary().mds2;
  const language = useEditor((state) => state.language);
  const evidence = useEditor((state) => state.document.evidence);
  const selected = useEditor((state) => state.selection.find((id) => state.document.assets.has(id)));
  const listed = useMemo(() => {
    const papers = evidence.values().filter(({ kind }) => kind === 'mds2');
    const all = papers.map((paper) => ({ paper, isOld: isReplaced(paper, model.evidenceOf) }));
    // What counts comes first, in its order.
    return [...all.filter(({ isOld }) => !isOld), ...all.filter(({ isOld }) => isOld)];
  }, [evidence, model]);
  const nameOfPaper = ({ name, fileName, manufacturer, model: type }: EvidenceDocument): string =>
    textIn(name, language) || [manufacturer, type].filter(Boolean).join(' ') || fileName || 'MDS2';
  const begin = (asset: string | undefined, of2013 = false): void => {
    const { document, edit } = store.getState();
    const id = v.parse(EvidenceIdSchema, newId(document, 'mds2'));
    const of = asset === undefined ? undefined : document.assets.get(asset);
    edit(
      'mds2.step.begun',
      attachEvidence({
        id,
        kind: 'mds2',
        assets: asset === undefined ? [] : [v.parse(AssetIdSchema, asset)],
        edition: of2013 ? OLDER_MDS2 : edition,
        ...(of?.manufacturer === undefined ? {} : { manufacturer: of.manufacturer }),
        ...(of?.model === undefined ? {} : { model: of.model }),
      }),
    );
    if (store.getState().document.evidence.has(id)) onChoose(id);
  };
  return (
    <>
      <p className="ph">{t('mds2.about')}</p>
      <div className="mds2-begin">
        {selected !== undefined && (
          <button type="button" className="btn primary" data-first onClick={() => begin(selected)}>
            {t('mds2.beginFor', { name: nameOf(selected, model, language) })}
          </button>
        )}
        <button type="button" className="btn" onClick={() => begin(undefined)}>
          {t('mds2.begin')}
        </button>
        <button type="button" className="btn" onClick={() => begin(selected, true)}>
          {t('mds2.beginOlder')}
        </button>
      </div>
      {listed.length > 0 && <h3>{t('mds2.papers')}</h3>}
      <ul className="mds2-papers">
        {listed.slice(0, FIRST).map(({ paper, isOld }) => (
          <li key={paper.id}>
            <button type="button" onClick={() => onChoose(paper.id)}>
              <b>{nameOfPaper(paper)}</b>
              <span>
                {paper.assets
                  .slice(0, 3)
                  .map((asset) => nameOf(asset, model, language))
                  .join(', ')}
                {paper.releaseDate !== undefined && ` · ${paper.releaseDate}`}
              </span>
              {isOld && <em className="mds2-old">{t('mds2.replaced')}</em>}
              <small>
                {paper.edition === OLDER_MDS2 && `${t('mds2.edition.older')} · `}
                {t('mds2.answered', {
                  count: Object.values(paper.answers ?? {}).filter(({ answer }) => answer !== undefined).length,
                })}
              </small>
            </button>
          </li>
        ))}
      </ul>
      {listed.length > FIRST && <p className="hint">{t('mds2.more', { count: listed.length - FIRST })}</p>}
    </>
  );
}
