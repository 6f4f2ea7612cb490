import { useTranslation } from 'react-i18next';
import type { AttackPath } from '../../../core/segmentation/advice';
import { useEditor } from '../../store/editor';
import { FirstOf } from '../../widgets/FirstOf';
import { PathSteps } from './PathSteps';
import { useSentences } from './use-sentences';

/** The ways from untrusted entries to critical assets; one of them can be shown in the drawing. */
export function PathList({ paths }: { readonly paths: readonly AttackPath[] }) {
  const { t } = useTranslation();
  const shown = useEditor((state) => state.path);
  const showPath = useEditor((state) => state.showPath);
  const select = useEditor((state) => state.select);
  const sentences = useSentences();
  const name = (id: string): string => sentences.things([id]);
  if (paths.length === 0) return <p className="pane-empty ph">{t('segmentation.empty.paths')}</p>;
  return (
    <ul className="paths-list ph" aria-label={t('segmentation.path.list')}>
      <FirstOf items={paths} keyOf={({ entry, target }) => `${entry}|${target}`} least={shown}>
        {(path, index) => {
          const { entry, target, steps, certain, alike } = path;
          const isShown = shown === index;
          const choose = (): void => {
            showPath(isShown ? undefined : index);
            if (!isShown) select([target]);
          };
          return (
            <li className="path" data-shown={isShown || undefined}>
              <div className="proposal-head">
                <h3>
                  {t('segmentation.path.title', { entry: name(entry), target: name(target), count: steps.length })}
                </h3>
                <span className="tag" data-certain={certain}>
                  {t(certain ? 'segmentation.path.certain' : 'segmentation.path.possible')}
                </span>
                <button type="button" aria-pressed={isShown} onClick={choose}>
                  {t(isShown ? 'segmentation.path.hide' : 'segmentation.path.show')}
                </button>
              </div>
              <PathSteps steps={steps} />
              {alike !== undefined && alike.length > 0 && (
                <p className="hint">{t('segmentation.path.alike', { count: alike.length })}</p>
              )}
            </li>
          );
        }}
      </FirstOf>
    </ul>
  );
}
