import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOf } from '../../../core/analysis/words-of';
import { PURPOSE_WORDS } from '../../../core/facts/words';
import type { ConduitCell } from '../../../core/segmentation/conduits/cell';
import { canvasApi } from '../../canvas/canvas-api';
import { useEditor } from '../../store/editor';
import { useModel } from '../../store/use-model';
import { crossingTarget } from '../inspector/target';
import { ConduitForm } from './ConduitForm';
import { FlowButtons } from './FlowButtons';
import { useCellWords } from './use-cell-words';
import { VerdictSign } from './VerdictSign';

/** What one zone opens towards another: its flows, the rules it takes, and what is recorded of the conduit. */
export function CellCard({ cell }: { readonly cell: ConduitCell }) {
  const { t } = useTranslation();
  const model = useModel();
  const words = useCellWords();
  const hospital = useEditor((state) => state.document);
  const language = useEditor((state) => state.language);
  const select = useEditor((state) => state.select);
  const [chosen, setChosen] = useState<string>();
  const id = cell.conduits.find((one) => one === chosen) ?? cell.conduits[0] ?? cell.crossing;
  const crossing = model.crossings.get(id);
  const from = nameOf(cell.from, model, language);
  const to = nameOf(cell.to, model, language);
  const besides = (flow: string): string => {
    const { protocol, port, purpose } = model.flow(flow) ?? {};
    const name = model.library.protocols.get(protocol ?? '')?.label[language] ?? protocol ?? t('conduits.unknown');
    const what = purpose === undefined ? t('conduits.noPurpose') : PURPOSE_WORDS[purpose]?.[language];
    return [port === undefined ? name : `${name} ${port}`, what].join(t('conduits.comma'));
  };
  const target = crossing === undefined ? undefined : crossingTarget(crossing, hospital);
  return (
    <article className="cm-card" aria-label={t('conduits.pair', { from, to })}>
      <header>
        <h3>{t('conduits.pair', { from, to })}</h3>
        <button
          type="button"
          className="btn compact"
          onClick={() => {
            select([cell.crossing]);
            canvasApi.flyTo([cell.from, cell.to]);
          }}
        >
          {t('conduits.show')}
        </button>
      </header>
      <p className="cm-verdict">
        <VerdictSign verdict={cell.verdict} /> {words.verdict(cell.verdict)}{' '}
        <span className="hint">{t(`conduits.because.${cell.verdict ?? 'none'}`)}</span>
      </p>
      {cell.unused !== false && (
        <p className="cm-note">{t(cell.unused === true ? 'conduits.state.unusedLong' : 'conduits.state.maybeLong')}</p>
      )}
      {cell.flows.length > 0 && (
        <>
          <h4>{t('conduits.flows', { count: cell.flows.length })}</h4>
          <FlowButtons ids={cell.flows} label={t('conduits.flowsOf')} besides={besides} />
          <p>
            {t('conduits.rulesLong', { count: cell.rules })}
            {cell.unwritten.length > 0 && ` ${t('conduits.unwrittenLong', { count: cell.unwritten.length })}`}
          </p>
        </>
      )}
      <h4>{t(cell.conduits.length === 0 ? 'conduits.form.unrecorded' : 'conduits.form.recorded')}</h4>
      {cell.conduits.length > 1 && (
        <select value={id} aria-label={t('conduits.form.which')} onChange={({ target }) => setChosen(target.value)}>
          {cell.conduits.map((one, at) => (
            <option key={one} value={one}>
              {t('conduits.form.number', { number: at + 1 })}
            </option>
          ))}
        </select>
      )}
      {target !== undefined && (
        <ConduitForm
          key={id}
          target={target}
          step="conduits.step.record"
          label={t('conduits.form.label', { from, to })}
        />
      )}
    </article>
  );
}
