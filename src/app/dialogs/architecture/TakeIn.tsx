import { useTranslation } from 'react-i18next';
import type { View } from '../../../core/document/document';
import type { ViewTemplate } from '../../../core/document/view';
import { newInTemplate, takeInNew } from '../../../core/views/architecture/templates';
import { useEditor } from '../../store/editor';
import { TemplateNote } from './TemplateNote';
import { useArchitecture } from './use-architecture';

interface TakeInProps {
  readonly view: View;
  readonly template: ViewTemplate;
}

/** Of a view that was made from a template: what it must show, what is missing, and what has come since. */
export function TakeIn({ view, template }: TakeInProps) {
  const { t } = useTranslation();
  const edit = useEditor((state) => state.edit);
  const say = useEditor((state) => state.say);
  const derived = useArchitecture(template);
  const count =
    derived === undefined || view.scope === undefined ? 0 : newInTemplate(derived, view.scope.assets).length;
  const takeIn = (): void => {
    if (derived === undefined) return;
    edit('views.step.takeIn', takeInNew(view.id, derived));
    say({ text: t('views.architecture.takenIn', { count }), undo: true });
  };
  return (
    <>
      <section className="dialog-part">
        {count === 0 ? (
          derived !== undefined && <p className="quiet small ph">{t('views.architecture.upToDate')}</p>
        ) : (
          <button type="button" className="btn" onClick={takeIn}>
            {t('views.architecture.takeIn', { count })}
          </button>
        )}
      </section>
      <TemplateNote template={template.id} derived={derived} />
    </>
  );
}
