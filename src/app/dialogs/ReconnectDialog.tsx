import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { updateElement } from '../../core/document/edits/update';
import { textIn } from '../../core/library/text';
import { canvasApi } from '../canvas/canvas-api';
import { useEditor, useEditorStore } from '../store/editor';
import { useModel } from '../store/use-model';
import { DeviceIcon } from '../widgets/DeviceIcon';
import { assetChoice, findChoices } from './choices';
import { DialogFrame } from './DialogFrame';
import { MOST, PickList } from './PickList';

interface ReconnectDialogProps {
  readonly flow: string;
  readonly end: 'from' | 'to';
}

/** Gives a flow another device at one of its ends, chosen by name: the way that needs no dragging. */
export default function ReconnectDialog({ flow: id, end }: ReconnectDialogProps) {
  const { t } = useTranslation();
  const store = useEditorStore();
  const model = useModel();
  const language = useEditor((state) => state.language);
  const assets = useEditor((state) => state.document.assets);
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query);
  const flow = model.flow(id);
  const nameOf = (asset: string | undefined): string =>
    textIn(asset === undefined ? undefined : model.asset(asset)?.name, language);
  const all = useMemo(
    () =>
      assets
        .values()
        .filter((asset) => asset.id !== flow?.from && asset.id !== flow?.to)
        .map((asset) => assetChoice(asset, model, language)),
    [assets, flow, model, language],
  );
  const picks = useMemo(
    () =>
      findChoices(all, wanted).map((pick, index) => {
        const asset = index < MOST ? model.asset(pick.id) : undefined;
        if (asset === undefined) return pick;
        return { ...pick, icon: <DeviceIcon kind={asset.kind} category={model.categoryOf(asset)} size={16} /> };
      }),
    [all, wanted, model],
  );
  const name = `${nameOf(flow?.from)} → ${nameOf(flow?.to)}`;
  const choose = (device: string): void => {
    const asset = model.asset(device);
    if (asset === undefined) return;
    const { edit, show, select, say } = store.getState();
    show(undefined);
    edit('canvas.step.reconnect', updateElement('flows', id, { [end]: asset.id }));
    select([id]);
    canvasApi.reveal([id]);
    say({ text: t('canvas.reconnect.done', { name: textIn(asset.name, language) }), undo: true });
  };
  return (
    <DialogFrame title={t(`canvas.reconnect.${end}`, { name })}>
      <PickList
        label={t('keys.connectTo.to')}
        placeholder={t('shell.pick.search')}
        query={query}
        searched={wanted}
        onQuery={setQuery}
        picks={picks}
        onPick={choose}
        nothing={t('shell.find.nothing', { query: wanted })}
        more={(count) => t('keys.pick.more', { count })}
      />
    </DialogFrame>
  );
}
