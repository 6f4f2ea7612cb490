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
      dialog.querySelector<HTMLElement>('[data-first]')?.focus();
    }
    return () => {
      // Where that is gone, the drawing takes the keys.
      if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus();
      else canvasApi.focus();
    };
  }, []);
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
          <h2 id={heading}>{title.replace(/…$/, '')}</h2>
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
