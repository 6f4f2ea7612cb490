import { useTranslation } from 'react-i18next';
import { DIFFERENCES } from '../../core/document/difference';
import { DIFFERENCE_SIGNS } from '../canvas/painter/paint-difference';
import { useEditorStore } from '../store/editor';
import { useLibrary } from '../store/use-model';
import { FirstOf } from '../widgets/FirstOf';
import { leaveOutOf } from './try-out';
import { useNames } from './use-names';
import { type Tried, useWhatIf } from './what-if-state';

/** Parts of what is tried, to be taken or left: stages, their steps, and single elements. All else is worked out anew. */
export function PreviewParts({ tried }: { readonly tried: Tried }) {
  const { t } = useTranslation();
  const store = useEditorStore();
  const library = useLibrary();
  const names = useNames();
  const isWorking = useWhatIf((state) => state.working !== undefined);
  const { wish, difference, left } = tried;
  const { stages = [], without } = wish;
  const isLeft = (id: string): boolean => without?.has(id) === true;
  const put = (ids: readonly string[], leave: boolean): void => void leaveOutOf(store, library, t, ids, leave);
  const elements = [
    ...left.map((id) => ({ id, sign: '' })),
    ...DIFFERENCES.flatMap((kind) => difference[kind].map((id) => ({ id, sign: DIFFERENCE_SIGNS[kind] }))),
  ];
  return (
    <div className="preview-parts">
      <p className="quiet ph">{t('separation.preview.partsHint')}</p>
      {stages.map(({ title, steps }) => {
        const ids = steps.map(({ id }) => id);
        const taken = ids.filter((id) => !isLeft(id)).length;
        return (
          <fieldset key={title} disabled={isWorking}>
            <legend>
              <label>
                <input
                  type="checkbox"
                  checked={taken > 0}
                  ref={(box) => {
                    if (box !== null) box.indeterminate = taken > 0 && taken < ids.length;
                  }}
                  onChange={() => put(ids, taken === ids.length)}
                />{' '}
                <strong>{title}</strong>
              </label>
            </legend>
            <ul className="plain-list">
              <FirstOf items={steps} keyOf={({ id }) => id}>
                {(step) => (
                  <li>
                    <label>
                      <input
                        type="checkbox"
                        checked={!isLeft(step.id)}
                        onChange={() => put([step.id], !isLeft(step.id))}
                      />{' '}
                      {step.title}
                    </label>
                  </li>
                )}
              </FirstOf>
            </ul>
          </fieldset>
        );
      })}
      <fieldset disabled={isWorking}>
        <legend>
          <strong>{t('separation.preview.elements')}</strong>
        </legend>
        {elements.length === 0 && <p>{t('separation.preview.nothingLeft')}</p>}
        <ul className="plain-list">
          <FirstOf items={elements} keyOf={({ id }) => id}>
            {({ id, sign }) => (
              <li>
                <label>
                  <input
                    type="checkbox"
                    checked={sign !== ''}
                    disabled={sign === '' && !isLeft(id)}
                    onChange={() => put([id], sign !== '')}
                  />{' '}
                  <span aria-hidden="true">{sign}</span> {names.of(id)}
                </label>
              </li>
            )}
          </FirstOf>
        </ul>
      </fieldset>
    </div>
  );
}
