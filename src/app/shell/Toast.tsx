import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../store/editor';

/** Milliseconds that a notice stays; longer where it offers something to press, which takes time to read and to reach. */
const SHOWN = 6_000;
const SHOWN_WITH_ACTION = 20_000;

/** The last notice. It goes after a while, but not while a person is at it, and errors stay. */
export function Toast() {
  const { t } = useTranslation();
  const toast = useEditor((state) => state.toast);
  const say = useEditor((state) => state.say);
  const undo = useEditor((state) => state.undo);
  const [held, setHeld] = useState(false);
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (toast === undefined || toast.tone === 'error' || toast.tone === 'lasting' || held) return;
    const offers = toast.action !== undefined || toast.undo === true;
    const timer = setTimeout(() => say(undefined), offers ? SHOWN_WITH_ACTION : SHOWN);
    return () => clearTimeout(timer);
  }, [toast, held, say]);

  return (
    <div
      role={toast?.tone === 'error' ? 'alert' : 'status'}
      aria-live={toast?.tone === 'error' ? 'assertive' : 'polite'}
    >
      {toast !== undefined && (
        // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only keeps it longer
        <div
          ref={place}
          className={`toast ${toast.tone ?? 'plain'}`}
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <span className="ph">{toast.text}</span>
          {toast.action !== undefined && (
            <button
              type="button"
              className="link"
              onClick={() => {
                say(undefined);
                toast.action?.run();
              }}
            >
              {toast.action.label}
            </button>
          )}
          {toast.undo === true && (
            <button
              type="button"
              className="link"
              onClick={() => {
                undo();
                say(undefined);
              }}
            >
              {t('common.undo')}
            </button>
          )}
          {(toast.tone === 'error' || toast.tone === 'lasting') && (
            <button type="button" className="link" onClick={() => say(undefined)}>
              {t('common.close')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
