import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { addFlow } from '../../core/document/edits/elements';
import { PURPOSE_WORDS } from '../../core/facts/words';
import { textIn } from '../../core/library/text';
import { PURPOSES, type Purpose } from '../../core/library/vocabulary';
import { FlowIdSchema } from '../../core/model/id';
import { canvasApi } from '../canvas/canvas-api';
import { useEditor, useEditorStore } from '../store/editor';
import { useLibrary, useModel } from '../store/use-model';
import { ConnectFrom } from './ConnectFrom';
import { DevicePicks } from './DevicePicks';
import { DialogFrame } from './DialogFrame';
import { protocolsFor } from './protocols-for';

/** Whether a list is open, so that Enter chooses from it first. */
const isOpen = (list: HTMLSelectElement): boolean =>
  typeof CSS !== 'undefined' && CSS.supports('selector(:open)') && list.matches(':open');

const isPurpose = (word: string): word is Purpose => (PURPOSES as readonly string[]).includes(word);

interface ConnectToDialogProps {
  /** The asset that the data comes from, or a zone in which it stands. */
  readonly from: string;
}

/** Draws a data flow to a device chosen by name: the way of connecting that needs no dragging. */
export default function ConnectToDialog({ from }: ConnectToDialogProps) {
  const zone = useModel().zone(from);
  const [start, setStart] = useState(zone === undefined ? from : undefined);
  if (start !== undefined) return <ConnectTo key={start} from={start} />;
  return zone === undefined ? null : <ConnectFrom zone={zone} onPick={setStart} />;
}

function ConnectTo({ from }: ConnectToDialogProps) {
  const { t } = useTranslation();
  const store = useEditorStore();
  const library = useLibrary();
  const model = useModel();
  const language = useEditor((state) => state.language);
  const [to, setTo] = useState<string | undefined>(undefined);
  const [protocol, setProtocol] = useState('');
  const [purpose, setPurpose] = useState('');
  const protocolField = useRef<HTMLSelectElement>(null);
  const field = useId();

  const source = model.asset(from);
  const target = to === undefined ? undefined : model.asset(to);
  const protocols = useMemo(
    () => protocolsFor(library, [source, target], language),
    [library, source, target, language],
  );

  const choose = (id: string): void => {
    setTo(id);
    protocolField.current?.focus();
  };
  const connect = (): void => {
    if (source === undefined || target === undefined) return;
    const id = v.parse(FlowIdSchema, `flow-${crypto.randomUUID()}`);
    const { edit, show, select, say } = store.getState();
    edit(
      'keys.step.connected',
      addFlow({
        id,
        from: source.id,
        to: target.id,
        // Left open means that nobody knows, which is a finding of its own.
        ...(protocol === '' ? {} : { protocol }),
        ...(isPurpose(purpose) ? { purpose } : {}),
      }),
    );
    show(undefined);
    select([id]);
    canvasApi.reveal([source.id, target.id]);
    const names = { from: textIn(source.name, language), to: textIn(target.name, language) };
    say({ text: t('keys.connectTo.done', names), undo: true });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLSelectElement>): void => {
    // The Enter that chose the device may still be held down.
    if (event.key !== 'Enter' || event.repeat || isOpen(event.currentTarget)) return;
    event.preventDefault();
    connect();
  };

  return (
    <DialogFrame
      title={t('keys.connectTo.heading', { name: textIn(source?.name, language) })}
      actions={
        <button type="button" className="btn primary" disabled={target === undefined} onClick={connect}>
          {t('keys.connectTo.add')}
        </button>
      }
    >
      <DevicePicks without={[from]} onPick={choose} chosen={to} />
      <p className="quiet ph" role="status">
        {target === undefined
          ? t('keys.connectTo.choose')
          : t('keys.connectTo.chosen', { name: textIn(target.name, language) })}
      </p>
      <div className="dialog-row">
        <label htmlFor={`${field}-protocol`}>{t('keys.connectTo.protocol')}</label>
        <select
          ref={protocolField}
          id={`${field}-protocol`}
          className="select"
          value={protocol}
          onChange={(event) => setProtocol(event.target.value)}
          onKeyDown={onKeyDown}
        >
          <option value="">{t('common.unknown')}</option>
          {(['usual', 'others'] as const).map((group) => (
            <optgroup key={group} label={t(`keys.connectTo.${group}`)}>
              {protocols[group].map(({ id, label }) => (
                <option key={id} value={id}>
                  {label[language]}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      <div className="dialog-row">
        <label htmlFor={`${field}-purpose`}>{t('keys.connectTo.purpose')}</label>
        <select
          id={`${field}-purpose`}
          className="select"
          value={purpose}
          onChange={(event) => setPurpose(event.target.value)}
          onKeyDown={onKeyDown}
        >
          <option value="">{t('common.unknown')}</option>
          {PURPOSES.map((word) => (
            <option key={word} value={word}>
              {PURPOSE_WORDS[word]?.[language]}
            </option>
          ))}
        </select>
      </div>
    </DialogFrame>
  );
}
