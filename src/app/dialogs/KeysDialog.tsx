import { useTranslation } from 'react-i18next';
import { commands } from '../shell/commands';
import { shownKeys } from '../shell/key-press';
import { DialogFrame } from './DialogFrame';

/** Keys that work within the drawing, with their words in `keys.canvas`. */
const CANVAS_KEYS = [
  ['arrows', '← ↑ → ↓'],
  ['alongFlow', 'Mod+← ↑ → ↓'],
  ['extend', 'Shift+← ↑ → ↓'],
  ['nudge', 'Alt+← ↑ → ↓'],
  ['enter', 'Enter'],
  ['leave', 'Esc'],
  ['rename', 'F2'],
  ['selectAll', 'Mod+A'],
  ['copy', 'Mod+C'],
  ['paste', 'Mod+V'],
  ['pan', 'H'],
  ['menu', 'Shift+F10'],
] as const;

/** Every key and what it does. */
export default function KeysDialog() {
  const { t } = useTranslation();
  const groups = ['document', 'edit', 'draw', 'look'] as const;
  return (
    <DialogFrame title={t('keys.command.keys')} wide>
      {groups.map((group) => (
        <section key={group}>
          <h3 className="cap">{t(`keys.group.${group}`)}</h3>
          <ul className="key-table">
            {commands
              .filter((command) => command.group === group && command.keys !== undefined)
              .map(({ id, keys = '' }) => (
                <li key={id}>
                  {t(`keys.command.${id}`)}
                  <kbd>{shownKeys(keys)}</kbd>
                </li>
              ))}
            {group === 'look' && (
              <li>
                {t('keys.regions')}
                <kbd>F6</kbd>
              </li>
            )}
          </ul>
        </section>
      ))}
      <section>
        <h3 className="cap">{t('keys.group.canvas')}</h3>
        <ul className="key-table">
          {CANVAS_KEYS.map(([id, keys]) => (
            <li key={id}>
              {t(`keys.canvas.${id}`)}
              <kbd>{shownKeys(keys)}</kbd>
            </li>
          ))}
        </ul>
      </section>
    </DialogFrame>
  );
}
