import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isEmptyFilter } from '../../core/document/filter';
import type { ViewPreset, ViewTemplate, ViewTemplateId } from '../../core/document/view';
import { textIn } from '../../core/library/text';
import { TEMPLATE_NAMES } from '../../core/views/architecture/names';
import { useFiles } from '../storage/files-context';
import { useEditor } from '../store/editor';
import { TemplateChoice } from './architecture/TemplateChoice';
import { useArchitecture } from './architecture/use-architecture';
import { ViewKinds } from './architecture/ViewKinds';
import { DialogFrame } from './DialogFrame';
import { scopeOf, useScopeChoices, WHATS, type What } from './scope-choices';

interface AddViewDialogProps {
  /** The template that is chosen at first. */
  readonly template?: ViewTemplateId | undefined;
}

/** Adds another view of the same hospital: of which kind, and what stands in it. It is laid out anew. */
export default function AddViewDialog({ template: given }: AddViewDialogProps) {
  const { t } = useTranslation();
  const files = useFiles();
  const show = useEditor((state) => state.show);
  const selection = useEditor((state) => state.selection);
  const filter = useEditor((state) => state.filter);
  const document = useEditor((state) => state.document);
  const [preset, setPreset] = useState<ViewPreset>('custom');
  const [what, setWhat] = useState<What>(selection.length > 0 ? 'selection' : 'everything');
  const [chosen, setChosen] = useState('');
  const [neighbours, setNeighbours] = useState(false);
  const [template, setTemplate] = useState<ViewTemplate | undefined>(given && { id: given });
  const derived = useArchitecture(template);
  const [name, setName] = useState('');
  const language = useEditor((state) => state.language);
  const choices = useScopeChoices(what);
  const id = useId();
  const hasFilter = !isEmptyFilter(filter);
  const isReady = template === undefined ? choices === undefined || chosen !== '' : (derived?.assets.length ?? 0) > 0;
  const words = choices?.find((choice) => choice.id === chosen)?.name;
  const add = (): void => {
    show(undefined);
    if (template !== undefined && derived !== undefined) {
      const scope = { assets: [...derived.assets] };
      const called = name.trim() || TEMPLATE_NAMES[template.id];
      void files.addView({ preset: 'custom', name: called, scope, template }, 'keys.step.viewAdded');
      return;
    }
    const scope = scopeOf(document, what, selection, chosen, neighbours);
    const given = { preset, name: name.trim() || (words ?? ''), scope, filter: what === 'filter' ? filter : undefined };
    void files.addView(given, 'keys.step.viewAdded');
  };
  const isPossible = (one: What): boolean =>
    one === 'selection' ? selection.length > 0 : one === 'filter' ? hasFilter : true;

  return (
    <DialogFrame
      title={t('shell.addView')}
      actions={
        <button type="button" className="btn primary" disabled={!isReady} onClick={add}>
          {t('views.create')}
        </button>
      }
    >
      <p className="ph">{t('shell.addViewHow')}</p>
      <ViewKinds
        preset={preset}
        template={template?.id}
        onPreset={(one) => {
          setPreset(one);
          setTemplate(undefined);
        }}
        onTemplate={(one) => setTemplate({ id: one })}
      />
      {template !== undefined && (
        <TemplateChoice
          template={template}
          derived={derived}
          onAbout={(about) => setTemplate({ id: template.id, about: about && [...about] })}
        />
      )}
      {template === undefined && (
        <>
          <div className="dialog-row">
            <label htmlFor={`${id}-what`}>{t('views.what')}</label>
            <select
              className="select"
              id={`${id}-what`}
              value={what}
              onChange={(event) => {
                setWhat(event.target.value as What);
                setChosen('');
              }}
            >
              {WHATS.filter(isPossible).map((one) => (
                <option key={one} value={one}>
                  {t(`views.of.${one}`, { count: selection.length })}
                </option>
              ))}
            </select>
            {choices !== undefined && (
              <select
                className="select"
                aria-label={t(`views.of.${what}`)}
                value={chosen}
                onChange={(event) => setChosen(event.target.value)}
              >
                <option value="">{t('views.choose')}</option>
                {choices.map((choice) => (
                  <option key={choice.id} value={choice.id}>
                    {choice.name}
                  </option>
                ))}
              </select>
            )}
          </div>
          {what !== 'everything' && what !== 'filter' && (
            <label className="dialog-check">
              <input type="checkbox" checked={neighbours} onChange={(event) => setNeighbours(event.target.checked)} />
              {t('views.of.neighbours')}
            </label>
          )}
        </>
      )}
      <div className="dialog-row">
        <label htmlFor={`${id}-name`}>{t('views.name')}</label>
        <input
          id={`${id}-name`}
          value={name}
          placeholder={
            template === undefined
              ? (words ?? t(`shell.preset.${preset}`))
              : textIn(TEMPLATE_NAMES[template.id], language)
          }
          onChange={(event) => setName(event.target.value)}
        />
      </div>
    </DialogFrame>
  );
}
