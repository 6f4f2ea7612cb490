import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { VIEW_PRESETS, VIEW_TEMPLATES, type ViewPreset, type ViewTemplateId } from '../../../core/document/view';
import { textIn } from '../../../core/library/text';
import { TEMPLATE_NAMES } from '../../../core/views/architecture/names';
import { useEditor } from '../../store/editor';

interface ViewKindsProps {
  readonly preset: ViewPreset;
  readonly template: ViewTemplateId | undefined;
  readonly onPreset: (preset: ViewPreset) => void;
  readonly onTemplate: (template: ViewTemplateId) => void;
}

/** The kinds of views that there are, and the four views of an architecture, to choose one. */
export function ViewKinds({ preset, template, onPreset, onTemplate }: ViewKindsProps) {
  const { t } = useTranslation();
  const language = useEditor((state) => state.language);
  const id = useId();
  return (
    <>
      <fieldset className="view-kinds">
        <legend>{t('views.kind')}</legend>
        {VIEW_PRESETS.map((one) => (
          <label key={one} className="view-kind">
            <input
              type="radio"
              name={`${id}-kind`}
              checked={template === undefined && preset === one}
              {...(template === undefined && preset === one ? { 'data-first': true } : {})}
              onChange={() => onPreset(one)}
            />
            <span>
              <b>{t(`shell.preset.${one}`)}</b>
              <span className="quiet small ph">{t(`shell.presetFor.${one}`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset className="view-kinds">
        <legend>{t('views.architecture.heading')}</legend>
        {template !== undefined && <p className="quiet small ph">{t('views.architecture.how')}</p>}
        {VIEW_TEMPLATES.map((one) => (
          <label key={one} className="view-kind">
            <input
              type="radio"
              name={`${id}-kind`}
              checked={template === one}
              {...(template === one ? { 'data-first': true } : {})}
              onChange={() => onTemplate(one)}
            />
            <span>
              <b>{textIn(TEMPLATE_NAMES[one], language)}</b>
              <span className="quiet small ph">{t(`views.templateFor.${one}`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </>
  );
}
