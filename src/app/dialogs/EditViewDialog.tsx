import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOf } from '../../core/analysis/words-of';
import { changeView, groupViewBy, showInView } from '../../core/document/edits/views';
import { isEmptyFilter } from '../../core/document/filter';
import { GROUPINGS } from '../../core/document/view';
import { textIn } from '../../core/library/text';
import { boxName } from '../../core/views/drilled';
import { viewIn } from '../canvas/view-in';
import { renamed } from '../panels/renamed';
import { viewName } from '../shell/view-name';
import { useEditor } from '../store/editor';
import { useModel } from '../store/use-model';
import { TakeIn } from './architecture/TakeIn';
import { DialogFrame } from './DialogFrame';

/** The name of the view that is shown, its filter, and what is hidden in it. */
export default function EditViewDialog() {
  const { t } = useTranslation();
  const model = useModel();
  const view = useEditor(viewIn);
  const language = useEditor((state) => state.language);
  const filter = useEditor((state) => state.filter);
  const edit = useEditor((state) => state.edit);
  const [name, setName] = useState(textIn(view.name, language));
  const id = useId();
  const hidden = view.hidden ?? [];
  const called = (one: string): string => textIn(boxName(model, one), language) || nameOf(one, model, language);
  const commit = (): void => {
    if (name.trim() === textIn(view.name, language)) return;
    edit('views.step.change', changeView(view.id, { name: renamed(view.name, language, name.trim()) }));
  };
  return (
    <DialogFrame title={viewName(view, language, t)}>
      <div className="dialog-row">
        <label htmlFor={`${id}-name`}>{t('views.name')}</label>
        <input
          id={`${id}-name`}
          data-first
          value={name}
          placeholder={t(`shell.preset.${view.preset}`)}
          onChange={(event) => setName(event.target.value)}
          onBlur={commit}
          onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && commit()}
        />
      </div>
      {view.preset === 'function' && (
        <div className="dialog-row">
          <label htmlFor={`${id}-group`}>{t('views.groupBy')}</label>
          <select
            id={`${id}-group`}
            value={view.groupBy ?? 'department'}
            onChange={(event) =>
              edit('views.step.group', groupViewBy(view.id, event.target.value as (typeof GROUPINGS)[number]))
            }
          >
            {GROUPINGS.map((one) => (
              <option key={one} value={one}>
                {t(`views.groupedBy.${one}`)}
              </option>
            ))}
          </select>
        </div>
      )}
      {view.scope !== undefined && (
        <div className="dialog-row">
          <span>{t('views.what')}</span>
          <button
            type="button"
            className="btn"
            onClick={() => edit('views.step.change', changeView(view.id, { scope: undefined }))}
          >
            {t('views.dropScope')}
          </button>
        </div>
      )}
      <div className="dialog-row">
        <span>{t('views.filter')}</span>
        {view.filter === undefined && <span className="quiet small ph">{t('views.noFilter')}</span>}
        {view.filter === undefined ? (
          <button
            type="button"
            className="btn"
            disabled={isEmptyFilter(filter)}
            onClick={() => edit('views.step.change', changeView(view.id, { filter }))}
          >
            {t('views.takeFilter')}
          </button>
        ) : (
          <button
            type="button"
            className="btn"
            onClick={() => edit('views.step.change', changeView(view.id, { filter: undefined }))}
          >
            {t('views.dropFilter')}
          </button>
        )}
      </div>
      {view.template !== undefined && <TakeIn view={view} template={view.template} />}
      <section className="dialog-part">
        <h3>{t('views.hidden', { count: hidden.length })}</h3>
        {hidden.length === 0 ? (
          <p className="quiet small ph">{t('views.noneHidden')}</p>
        ) : (
          <>
            <ul className="hidden-list">
              {hidden.map((one) => (
                <li key={one}>
                  <span>{called(one)}</span>
                  <button
                    type="button"
                    className="btn compact"
                    aria-label={`${t('views.show')}${t('common.colon')}${called(one)}`}
                    onClick={() => edit('views.step.show', showInView(view.id, [one]))}
                  >
                    {t('views.show')}
                  </button>
                </li>
              ))}
            </ul>
            <button type="button" className="btn" onClick={() => edit('views.step.show', showInView(view.id))}>
              {t('views.showEverything')}
            </button>
          </>
        )}
      </section>
    </DialogFrame>
  );
}
