import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ViewTemplate } from '../../../core/document/view';
import type { ArchitectureView } from '../../../core/views/architecture/architecture-view';
import { useEditor } from '../../store/editor';
import { FlowPicks } from './FlowPicks';
import { TemplateNote } from './TemplateNote';

interface TemplateChoiceProps {
  readonly template: ViewTemplate;
  readonly derived: ArchitectureView | undefined;
  readonly onAbout: (about: readonly string[] | undefined) => void;
}

/** What a view of a template is about, and what it will show. */
export function TemplateChoice({ template, derived, onAbout }: TemplateChoiceProps) {
  const { t } = useTranslation();
  const document = useEditor((state) => state.document);
  const selection = useEditor((state) => state.selection);
  const id = useId();
  const selected = selection.filter((one) => document.assets.has(one));
  return (
    <>
      {template.id === 'security-use-case' ? (
        <>
          <p className="quiet small ph">{t('views.architecture.useHow')}</p>
          <FlowPicks chosen={template.about?.[0]} onPick={(flow) => onAbout([flow])} />
        </>
      ) : (
        <div className="dialog-row">
          <label htmlFor={`${id}-about`}>{t('views.architecture.about')}</label>
          <select
            className="select"
            id={`${id}-about`}
            value={template.about === undefined ? 'all' : 'selection'}
            onChange={(event) => onAbout(event.target.value === 'all' ? undefined : selected)}
          >
            <option value="all">{t('views.architecture.allDevices')}</option>
            {selected.length > 0 && (
              <option value="selection">{t('views.of.selection', { count: selected.length })}</option>
            )}
          </select>
        </div>
      )}
      {derived !== undefined && (
        <p className="quiet small" role="status">
          {t('views.architecture.elements', { count: derived.assets.length })}
        </p>
      )}
      <TemplateNote template={template.id} derived={derived} />
    </>
  );
}
