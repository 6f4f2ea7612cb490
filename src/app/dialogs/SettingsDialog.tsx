import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../../core/library/vocabulary';
import { languages } from '../../i18n/languages';
import { useEditor } from '../store/editor';
import { TEXT_SIZES, type Theme } from '../store/session-slice';
import { DialogFrame } from './DialogFrame';

interface ChoiceProps<T extends string | number> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly { readonly value: T; readonly label: string; readonly lang?: string }[];
  readonly onChoose: (value: T) => void;
}

function Choice<T extends string | number>({ label, value, choices, onChoose }: ChoiceProps<T>) {
  const name = useId();
  return (
    <div className="dialog-row" role="radiogroup" aria-label={label}>
      <span aria-hidden="true">{label}</span>
      <span className="seg">
        {choices.map((choice) => (
          <label key={choice.value} lang={choice.lang}>
            <input type="radio" name={name} checked={choice.value === value} onChange={() => onChoose(choice.value)} />
            {choice.label}
          </label>
        ))}
      </span>
    </div>
  );
}

const THEMES: readonly Theme[] = ['light', 'dark', 'system'];

/** What a person sets for themselves; kept in this browser. */
export default function SettingsDialog() {
  const { t } = useTranslation();
  const { language, theme, textSize, singleKeys, show, snapToGrid, snapToNeighbours, put } = useEditor(
    (state) => state,
  );
  return (
    <DialogFrame title={t('keys.command.settings')}>
      <Choice
        label={t('shell.settings.language')}
        value={language}
        choices={LANGUAGES.map((code) => ({ value: code, label: languages[code].name, lang: code }))}
        onChoose={(value) => put({ language: value })}
      />
      <Choice
        label={t('shell.theme.heading')}
        value={theme}
        choices={THEMES.map((value) => ({ value, label: t(`shell.theme.${value}`) }))}
        onChoose={(value) => put({ theme: value })}
      />
      <Choice
        label={t('shell.settings.textSize')}
        value={textSize}
        choices={TEXT_SIZES.map((value) => ({ value, label: `${value}%` }))}
        onChoose={(value) => put({ textSize: value })}
      />
      <label className="check">
        <input type="checkbox" checked={singleKeys} onChange={() => put({ singleKeys: !singleKeys })} />
        {t('shell.settings.singleKeys')}
      </label>
      <p>
        <button type="button" className="link" onClick={() => show({ kind: 'keys' })}>
          {t('shell.settings.changeKeys')}
        </button>
      </p>
      <label className="check">
        <input type="checkbox" checked={snapToGrid} onChange={() => put({ snapToGrid: !snapToGrid })} />
        {t('shell.settings.snapToGrid')}
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={snapToNeighbours}
          onChange={() => put({ snapToNeighbours: !snapToNeighbours })}
        />
        {t('shell.settings.snapToNeighbours')}
      </label>
      <p className="quiet small ph">{t('shell.settings.snapFree')}</p>
      <p className="quiet small ph">{t('shell.settings.kept')}</p>
    </DialogFrame>
  );
}
