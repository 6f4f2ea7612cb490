import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOf } from '../../../core/analysis/words-of';
import { canvasApi } from '../../canvas/canvas-api';
import { useEditor } from '../../store/editor';
import { useModel } from '../../store/use-model';

/** So many are named at once; a button shows the rest. */
const AT_ONCE = 12;

interface FlowButtonsProps {
  readonly ids: readonly string[];
  readonly label: string;
  /** What stands after the name of each. */
  readonly besides?: (id: string) => string;
}

/** Flows, devices or links by name; each leads to where it is drawn. */
export function FlowButtons({ ids, label, besides }: FlowButtonsProps) {
  const { t } = useTranslation();
  const model = useModel();
  const language = useEditor((state) => state.language);
  const select = useEditor((state) => state.select);
  const [all, setAll] = useState(false);
  const go = (id: string): void => {
    select([id]);
    const flow = model.flow(id) ?? undefined;
    const ends = flow === undefined ? model.source.links.get(id)?.ends.map(({ asset }) => asset) : [flow.from, flow.to];
    canvasApi.flyTo(ends ?? [id]);
  };
  return (
    <>
      <ul className="cm-flows" aria-label={label}>
        {(all ? ids : ids.slice(0, AT_ONCE)).map((id) => (
          <li key={id}>
            <button type="button" className="link" onClick={() => go(id)}>
              {nameOf(id, model, language)}
            </button>
            {besides !== undefined && <small>{besides(id)}</small>}
          </li>
        ))}
      </ul>
      {!all && ids.length > AT_ONCE && (
        <button type="button" className="link" onClick={() => setAll(true)}>
          {t('conduits.more', { count: ids.length - AT_ONCE })}
        </button>
      )}
    </>
  );
}
