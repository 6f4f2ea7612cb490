import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../store/editor';

interface BackAndCloseProps {
  /** What the way back is called, and the way itself; without it the report can only be closed. */
  readonly back?: { readonly label: string; readonly run: () => void } | undefined;
  readonly children?: ReactNode;
}

/** The buttons under a report about what was done: the way back, what else there is, and that it was read. */
export function BackAndClose({ back, children }: BackAndCloseProps) {
  const { t } = useTranslation();
  const show = useEditor((state) => state.show);
  return (
    <>
      {back !== undefined && (
        <button
          type="button"
          className="btn"
          onClick={() => {
            show(undefined);
            back.run();
          }}
        >
          {back.label}
        </button>
      )}
      {children}
      <button type="button" className="btn primary" data-first onClick={() => show(undefined)}>
        {t('common.close')}
      </button>
    </>
  );
}
