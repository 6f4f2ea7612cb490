import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { DevicePapers } from './DevicePapers';
import { RegisterBar } from './RegisterBar';
import { RegisterGrid } from './RegisterGrid';
import { NO_FILTER, putRegister, useRegisterView } from './register-state';
import { MarkedLine, StandingBar } from './StandingBar';
import { useRegister } from './use-register';
import { VendorPapers } from './VendorPapers';
import '../tables/tables.css';
import './register.css';

/** The papers of all devices under their vendors: where each stands, whom to ask, and letters that ask. */
export function RegisterPanel() {
  const { t } = useTranslation();
  const filter = useRegisterView((state) => state.filter);
  const marks = useRegisterView((state) => state.marked);
  const at = useRegisterView((state) => state.at);
  const isCardOpen = useRegisterView((state) => state.isCardOpen);
  const card = useRef<HTMLElement>(null);
  const { all, shown, groups, today } = useRegister(filter);
  if (all === undefined || shown === undefined)
    return (
      <p className="pane-empty" role="status">
        {t('evidence.register.working')}
      </p>
    );
  const marked = shown.filter(({ asset }) => marks.has(asset.id));
  const row = at?.kind === 'row' ? shown.find(({ asset }) => asset.id === at.key) : undefined;
  const group = at?.kind === 'group' ? groups.get(at.key) : undefined;
  if (all.length === 0) return <p className="pane-empty ph">{t('evidence.register.none')}</p>;
  return (
    <section
      className="register pane"
      aria-label={t('evidence.register.title')}
      data-card={isCardOpen && (at !== undefined || marked.length > 0) ? '' : undefined}
    >
      <div className="pane-list">
        <RegisterBar all={all} shown={shown} />
        {marked.length > 0 && <MarkedLine marked={marked} />}
        {shown.length === 0 ? (
          <p className="pane-empty" role="status">
            {t('evidence.register.nothing')}{' '}
            <button type="button" className="link" onClick={() => putRegister({ filter: NO_FILTER })}>
              {t('evidence.register.showAll')}
            </button>
          </p>
        ) : (
          <RegisterGrid shown={shown} groups={groups} onOpen={() => card.current?.focus()} />
        )}
      </div>
      <section className="pane-card" aria-label={t('evidence.register.card')} ref={card} tabIndex={-1}>
        <button type="button" className="link pane-back" onClick={() => putRegister({ isCardOpen: false })}>
          ‹ {t('evidence.register.back')}
        </button>
        {marked.length > 0 && <StandingBar marked={marked} />}
        {row !== undefined && <DevicePapers row={row} />}
        {at !== undefined && group !== undefined && (
          <VendorPapers key={at.key} vendor={at.key} lines={group} marked={marks} today={today} />
        )}
        {row === undefined && group === undefined && marked.length === 0 && (
          <p className="pane-empty ph">{t('evidence.register.how')}</p>
        )}
      </section>
    </section>
  );
}
