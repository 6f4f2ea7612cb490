import { useTranslation } from 'react-i18next';
import { nameOf } from '../../../core/analysis/words-of';
import { changeNote, removeNotes } from '../../../core/document/edits/notes';
import { NOTE_LIMIT, type Note } from '../../../core/document/view';
import type { ViewId } from '../../../core/model/id';
import { canvasApi } from '../../canvas/canvas-api';
import { useEditor, useEditorStore } from '../../store/editor';
import { useModel } from '../../store/use-model';
import { EditField } from '../../widgets/EditField';

/** A note on the drawing: its words, and what it is about. */
export function NoteView({ view, note }: { readonly view: ViewId; readonly note: Note }) {
  const { t } = useTranslation();
  const store = useEditorStore();
  const model = useModel();
  const language = useEditor((state) => state.language);
  const keep = (words: string): void => {
    const text = words.trim();
    const { edit } = store.getState();
    if (text === '') edit('canvas.step.removeNote', removeNotes([note.id]));
    else edit('canvas.step.writeNote', changeNote(view, note.id, { text }));
  };
  return (
    <>
      <header className="inspector-head">
        <div className="inspector-title">
          <h2>{t('inspector.note.heading')}</h2>
          <p className="inspector-path">{t('inspector.note.hint')}</p>
        </div>
      </header>
      <div className="inspector-body">
        <section className="insp-group">
          <h3>{t('canvas.note.label')}</h3>
          <EditField
            key={note.id}
            multiline
            className="edit-field note-text"
            label={t('canvas.note.label')}
            maxLength={NOTE_LIMIT}
            value={note.text}
            onCommit={keep}
          />
        </section>
        <section className="insp-group">
          <h3>{t('inspector.note.about')}</h3>
          <p className="panel-quiet note-about">
            {note.on === undefined ? t('inspector.note.nothing') : nameOf(note.on, model, language)}
          </p>
          {note.on !== undefined && (
            <button type="button" className="btn compact" onClick={() => canvasApi.run('detachNote')}>
              {t('keys.command.detachNote')}
            </button>
          )}
        </section>
      </div>
    </>
  );
}
