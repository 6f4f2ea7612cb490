import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { REGISTER_KINDS, type RegisterKind } from '../../../core/evidence/paper/register';
import { unitsOf } from '../../../core/model/units';
import { KIND_WORDS } from '../../evidence/kind-words';
import { standingOf } from './DevicePapers';
import type { RegisterLine } from './register-lines';
import { putRegister } from './register-state';
import { NO_STANDING, StandingFields, type StandingTexts } from './StandingFields';
import { useStanding } from './use-standing';

interface MarkedProps {
  readonly marked: readonly RegisterLine[];
}

/** How many devices are marked, above the list; leads to what can be said of all of them. */
export function MarkedLine({ marked }: MarkedProps) {
  const { t, i18n } = useTranslation();
  const units = marked.reduce((sum, { asset }) => sum + unitsOf(asset), 0);
  return (
    <p className="marked-line">
      <b role="status">
        {t('evidence.register.chosen', {
          elements: marked.length.toLocaleString(i18n.language),
          units: units.toLocaleString(i18n.language),
        })}
      </b>
      <button type="button" className="link" onClick={() => putRegister({ isCardOpen: true })}>
        {t('evidence.register.setAll')}
      </button>
      <button type="button" className="link" onClick={() => putRegister({ marked: new Set() })}>
        {t('evidence.register.unmark')}
      </button>
    </p>
  );
}

/** Says of all marked devices at once where a paper of theirs stands, as one step. */
export function StandingBar({ marked }: MarkedProps) {
  const { t } = useTranslation();
  const setStanding = useStanding();
  const [kind, setKind] = useState<RegisterKind>('mds2');
  const [texts, setTexts] = useState<StandingTexts>(NO_STANDING);
  // What is left empty stays as it is with each of them.
  const said = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));
  return (
    <form
      className="paper-slot standing-bar"
      aria-label={t('evidence.register.setAll')}
      onSubmit={(event) => {
        event.preventDefault();
        setStanding(
          kind,
          marked.map(({ asset }) => asset.id),
          standingOf(said),
        );
        setTexts(NO_STANDING);
      }}
    >
      <b>{t('evidence.register.setFor', { count: marked.length })}</b>
      <StandingFields
        texts={texts}
        none={t('evidence.register.leave')}
        onChange={(change) => setTexts({ ...texts, ...change })}
      >
        <label>
          {t('evidence.register.paper')}
          <select
            className="field"
            value={kind}
            onChange={({ target }) => setKind(REGISTER_KINDS.find((one) => one === target.value) ?? 'mds2')}
          >
            {REGISTER_KINDS.map((one) => (
              <option key={one} value={one}>
                {t(KIND_WORDS[one])}
              </option>
            ))}
          </select>
        </label>
      </StandingFields>
      <button type="submit" className="btn primary compact" disabled={Object.keys(said).length === 0}>
        {t('evidence.register.write')}
      </button>
    </form>
  );
}
