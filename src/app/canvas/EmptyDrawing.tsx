import { useTranslation } from 'react-i18next';
import { useShownKeys } from '../shell/use-shown-keys';
import { useEditor } from '../store/editor';

/** The ways out of an empty drawing, by the command whose words and keys they have. */
const WAYS = [
  { command: 'addDevice', dialog: 'addDevice' },
  { command: 'addZone', dialog: 'addZone' },
  { command: 'new', dialog: 'new' },
] as const;

/** What stands where nothing is drawn yet: what will be here, and how to begin. */
export function EmptyDrawing() {
  const { t } = useTranslation();
  const keysOf = useShownKeys();
  const show = useEditor((state) => state.show);
  return (
    <div className="canvas-empty">
      <p className="ph">{t('canvas.empty')}</p>
      {WAYS.map(({ command, dialog }) => (
        <button key={command} type="button" className="btn" onClick={() => show({ kind: dialog })}>
          {t(`keys.command.${command}`)}
          {keysOf(command) !== undefined && <kbd>{keysOf(command)}</kbd>}
        </button>
      ))}
    </div>
  );
}
