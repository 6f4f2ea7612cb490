import { useTranslation } from 'react-i18next';
import { updateElement } from '../../core/document/edits/update';
import { textIn } from '../../core/library/text';
import { canvasApi } from '../canvas/canvas-api';
import { useEditor, useEditorStore } from '../store/editor';
import { useModel } from '../store/use-model';
import { DevicePicks } from './DevicePicks';
import { DialogFrame } from './DialogFrame';

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
  const flow = model.flow(id);
  const nameOf = (asset: string | undefined): string =>
    textIn(asset === undefined ? undefined : model.asset(asset)?.name, language);
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
      <DevicePicks without={[flow?.from, flow?.to]} onPick={choose} />
    </DialogFrame>
  );
}
