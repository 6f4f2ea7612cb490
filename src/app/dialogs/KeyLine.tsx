import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '../shell/command';
import { type KeyChoices, keysOf, type Refusal, refusalOf, withKeys } from '../shell/key-map';
import { keysFrom, shownKeys } from '../shell/key-press';

interface KeyLineProps {
  readonly command: Command;
  readonly chosen: KeyChoices;
  /** Whether the key does nothing because single keys are turned off. */
  readonly off: boolean;
  readonly changing: boolean;
  readonly onChanging: (on: boolean) => void;
  readonly onChosen: (chosen: KeyChoices) => void;
}

/** A command with its keys, which can be pressed anew. */
export function KeyLine({ command, chosen, off, changing, onChanging, onChosen }: KeyLineProps) {
  const { t } = useTranslation();
  const [notice, setNotice] = useState('');
  const button = useRef<HTMLButtonElement>(null);
  const name = t(`keys.command.${command.id}`).replace(/…$/, '');
  const keys = keysOf(command, chosen);
  const shown = keys === undefined ? t('keys.map.none') : shownKeys(keys);

  const said = (refusal: Refusal, pressed: string): string => {
    const words = shownKeys(pressed);
    if (refusal.why !== 'taken') return t(`keys.refused.${refusal.why}`, { keys: words });
    return t('keys.refused.taken', { keys: words, command: t(`keys.command.${refusal.by}`).replace(/…$/, '') });
  };
  const take = (pressed: string): void => {
    onChosen(withKeys(command, pressed, chosen));
    onChanging(false);
    const words = { command: name, keys: shownKeys(pressed) };
    setNotice(pressed === '' ? t('keys.map.removed', words) : t('keys.map.changed', words));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!changing || event.nativeEvent.isComposing || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') onChanging(false);
    else if (event.key === 'Backspace') take('');
    else {
      const pressed = keysFrom(event.nativeEvent);
      if (pressed === undefined) return;
      const refusal = refusalOf(command.id, pressed, chosen);
      if (refusal === undefined) take(pressed);
      else setNotice(said(refusal, pressed));
    }
  };
  const isOwn = Object.hasOwn(chosen, command.id);
  return (
    <li className={off ? 'key-line off' : 'key-line'}>
      <span>
        {name}
        {changing && <span className="quiet small key-notice">{t('keys.map.pressFor', { command: name })}</span>}
        <span className="small key-notice" role="status">
          {notice}
        </span>
      </span>
      {isOwn && (
        <button
          type="button"
          className="link"
          aria-label={t('keys.map.resetOne', { command: name })}
          onClick={() => {
            button.current?.focus();
            take(command.keys ?? '');
          }}
        >
          {t('keys.map.reset')}
        </button>
      )}
      {command.native === true ? (
        <kbd title={t('keys.map.fixed')}>{shown}</kbd>
      ) : (
        <button
          ref={button}
          type="button"
          className="key-button"
          aria-label={t('keys.map.change', { command: name, keys: shown })}
          aria-pressed={changing}
          onClick={() => {
            setNotice('');
            onChanging(!changing);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => onChanging(false)}
        >
          <kbd>{changing ? t('keys.map.press') : shown}</kbd>
        </button>
      )}
    </li>
  );
}
