import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { canvasApi } from '../canvas/canvas-api';
import { useEditor } from '../store/editor';
import { IconButton } from '../widgets/IconButton';
import './dialogs.css';

interface DialogFrameProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons at the bottom. */
  readonly actions?: ReactNode;
  readonly wide?: boolean;
}

const FIELDS = 'a[href], button, input:not([type=hidden], [hidden]), select, textarea, summary, [tabindex="0"]';

const canTakeKeys = (element: HTMLElement): boolean =>
  !element.matches(':disabled') && element.closest('[hidden]') === null && element.tabIndex >= 0;

/** What to begin with: what the dialog names, else its first field, else its heading, which is read out. Never the way out. */
const firstIn = (dialog: HTMLElement): HTMLElement | null => {
  const named = dialog.querySelector<HTMLElement>('[data-first]');
  if (named !== null && canTakeKeys(named)) return named;
  // What the dialog names cannot be pressed yet: the heading holds the place until it can.
  const body = named === null ? [...dialog.querySelectorAll<HTMLElement>(`.dialog-body :is(${FIELDS})`)] : [];
  return body.find(canTakeKeys) ?? dialog.querySelector<HTMLElement>('h2');
};

/** A dialog over the page: the browser keeps focus inside, Escape closes it, focus returns to where it was. */
export function DialogFrame({ title, children, actions, wide }: DialogFrameProps) {
  const { t } = useTranslation();
  const show = useEditor((state) => state.show);
  const place = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = place.current;
    const before = document.activeElement;
    if (dialog !== null && !dialog.open) {
      if (typeof dialog.showModal === 'function') dialog.showModal();
      else dialog.setAttribute('open', '');
      firstIn(dialog)?.focus();
    }
    return () => {
      // Where that is gone, the drawing takes the keys.
      if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus();
      else canvasApi.focus();
    };
  }, []);
  // What to begin with came later, or what had the keys is gone: the dialog never leaves them outside.
  useEffect(() => {
    const dialog = place.current;
    const active = document.activeElement;
    if (dialog === null || !(active === document.body || active?.id === heading)) return;
    const first = firstIn(dialog);
    if (first !== active) first?.focus();
  });
  return (
    <dialog
      ref={place}
      className={wide === true ? 'dialog wide' : 'dialog'}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        show(undefined);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) show(undefined);
      }}
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) show(undefined);
      }}
    >
      <div className="dialog-frame">
        <header className="dialog-head">
          {/* Commands that open a dialog end in …; the dialog itself does not. */}
          <h2 id={heading} tabIndex={-1}>
            {title.replace(/…$/, '')}
          </h2>
          <IconButton label={t('common.close')} onPress={() => show(undefined)}>
            <X size={16} strokeWidth={1.8} />
          </IconButton>
        </header>
        <div className="dialog-body">{children}</div>
        {actions !== undefined && <footer className="dialog-actions">{actions}</footer>}
      </div>
    </dialog>
  );
}
