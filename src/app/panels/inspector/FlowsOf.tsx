import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { nameOf } from '../../../core/analysis/words-of';
import { addFlow } from '../../../core/document/edits/elements';
import { removeElements } from '../../../core/document/edits/remove';
import { textIn } from '../../../core/library/text';
import type { Asset } from '../../../core/model/asset';
import { AssetIdSchema, FlowIdSchema } from '../../../core/model/id';
import { canvasApi } from '../../canvas/canvas-api';
import { useEditor, useEditorStore } from '../../store/editor';
import { useModel } from '../../store/use-model';
import { newId } from '../add-part';
import { Picker } from './Picker';
import { useOptions } from './use-options';

/** The flows of an asset: select, delete, and add one to another asset. */
export function FlowsOf({ asset }: { readonly asset: Asset }) {
  const { t } = useTranslation();
  const store = useEditorStore();
  const model = useModel();
  const language = useEditor((state) => state.language);
  const assets = useOptions('asset');
  const protocols = useOptions('protocol');
  const [to, setTo] = useState<string>();
  const [protocol, setProtocol] = useState<string>();
  const flows = model.flowsOf(asset.id);

  const add = (): void => {
    if (to === undefined) return;
    const { document, edit } = store.getState();
    const flow = {
      id: v.parse(FlowIdSchema, newId(document, 'flow')),
      from: asset.id,
      to: v.parse(AssetIdSchema, to),
      ...(protocol === undefined ? {} : { protocol }),
    };
    edit('inspector.step.flowAdded', addFlow(flow));
    setTo(undefined);
    setProtocol(undefined);
  };
  const show = (id: string): void => {
    store.getState().select([id]);
    canvasApi.reveal([id]);
  };
  return (
    <>
      {flows.length === 0 && <p className="panel-quiet ph">{t('inspector.flows.none')}</p>}
      <ul className="finding-rows">
        {flows.map((flow) => {
          const outgoing = flow.from === asset.id;
          const name = nameOf(outgoing ? flow.to : flow.from, model, language);
          const label = flow.protocol === undefined ? undefined : model.library.protocols.get(flow.protocol)?.label;
          return (
            <li key={flow.id} className="flow-row">
              <button type="button" onClick={() => show(flow.id)}>
                <span>{t(outgoing ? 'inspector.flows.outgoing' : 'inspector.flows.incoming', { name })}</span>
                <span className="tree-count">
                  {textIn(label ?? flow.protocol, language) || t('parts.tree.unknownProtocol')}
                </span>
              </button>
              <button
                type="button"
                className="btn ghost compact square"
                aria-label={t('inspector.flows.remove', { name: nameOf(flow.id, model, language) })}
                onClick={() => store.getState().edit('inspector.step.flowRemoved', removeElements([flow.id]))}
              >
                <Trash2 size={14} aria-hidden />
              </button>
            </li>
          );
        })}
      </ul>
      <fieldset className="add-box">
        <legend>{t('inspector.flows.add')}</legend>
        <Picker
          label={t('inspector.flows.to')}
          placeholder={t('inspector.flows.to')}
          options={assets}
          value={to}
          onPick={setTo}
          onClear={() => setTo(undefined)}
        />
        <Picker
          label={t('inspector.flows.protocol')}
          placeholder={t('inspector.flows.protocol')}
          options={protocols}
          value={protocol}
          onPick={setProtocol}
          onClear={() => setProtocol(undefined)}
        />
        <button type="button" className="btn primary compact" disabled={to === undefined} onClick={add}>
          {t('inspector.flows.addNow')}
        </button>
      </fieldset>
    </>
  );
}
