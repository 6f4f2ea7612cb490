import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '../../core/library/text';
import type { KeptDocument } from '../storage/database';
import { useFiles } from '../storage/files-context';
import { useEditor } from '../store/editor';
import { DialogFrame } from './DialogFrame';

type Listed = readonly KeptDocument[] | 'refused' | undefined;

/** The documents kept in this browser: open, copy, delete. */
export default function DocumentsDialog() {
  const { t, i18n } = useTranslation();
  const { keeper, openKept } = useFiles();
  const language = useEditor((state) => state.language);
  const show = useEditor((state) => state.show);
  const [slots, setSlots] = useState<Listed>(undefined);
  const [doomed, setDoomed] = useState<string | undefined>(undefined);
  const list = useCallback(async (): Promise<void> => {
    try {
      await keeper.flush();
      setSlots(await keeper.list());
    } catch {
      setSlots('refused');
    }
  }, [keeper]);
  useEffect(() => void list(), [list]);

  return (
    <DialogFrame title={t('keys.command.documents')} wide>
      {slots === 'refused' && <p className="fault ph">{t('files.notKept.refused')}</p>}
      {Array.isArray(slots) && slots.length === 0 && <p className="quiet ph">{t('files.kept.none')}</p>}
      <ul>
        {(Array.isArray(slots) ? slots : []).map((slot: KeptDocument) => {
          const title = textIn(slot.title, language) || t('files.untitled');
          const isOpen = slot.id === keeper.current();
          return (
            <li key={slot.id} className="kept-row">
              <span>
                <b className="cut">{title}</b> {isOpen && <span className="pill">{t('files.kept.open')}</span>}
                <br />
                <span className="quiet small">
                  {t('files.kept.about', {
                    date: new Date(slot.savedAt).toLocaleString(i18n.language, {
                      dateStyle: 'medium',
                      timeStyle: 'short',
                    }),
                    assets: slot.assets.toLocaleString(i18n.language),
                  })}
                </span>
              </span>
              {doomed === slot.id ? (
                <>
                  <span className="ph">{t('files.kept.sure', { title })}</span>
                  {/* biome-ignore lint/a11y/noAutofocus: focus goes to the safe choice of a question just asked */}
                  <button type="button" className="btn compact" autoFocus onClick={() => setDoomed(undefined)}>
                    {t('common.cancel')}
                  </button>
                  <button
                    type="button"
                    className="btn compact danger"
                    onClick={() => {
                      setDoomed(undefined);
                      void keeper.remove(slot.id).then(list);
                    }}
                  >
                    {t('files.kept.delete')}
                  </button>
                </>
              ) : (
                <>
                  <button
                    type="button"
                    className="btn compact"
                    disabled={isOpen}
                    aria-label={t('files.kept.openNamed', { title })}
                    onClick={() => {
                      show(undefined);
                      void openKept(slot.id);
                    }}
                  >
                    {t('files.kept.openIt')}
                  </button>
                  <button
                    type="button"
                    className="btn compact"
                    aria-label={t('files.kept.copyNamed', { title })}
                    onClick={() => void keeper.duplicate(slot.id, t('files.kept.copyOf', { title })).then(list)}
                  >
                    {t('files.kept.copy')}
                  </button>
                  <button
                    type="button"
                    className="btn compact ghost"
                    disabled={isOpen}
                    aria-label={t('files.kept.deleteNamed', { title })}
                    onClick={() => setDoomed(slot.id)}
                  >
                    {t('common.delete')}
                  </button>
                </>
              )}
            </li>
          );
        })}
      </ul>
      <p className="quiet small ph">{t('files.kept.where')}</p>
    </DialogFrame>
  );
}
