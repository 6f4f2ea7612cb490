import { ChevronRight } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOf } from '../../../core/analysis/words-of';
import { useEditor } from '../../store/editor';
import { useModel } from '../../store/use-model';

/** The crossings at a zone's edge, or the one that a flow takes: the way to them that needs no pointer. */
export function CrossingsOf({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const model = useModel();
  const language = useEditor((state) => state.language);
  const select = useEditor((state) => state.select);
  const crossings = useMemo(() => {
    const flow = model.flow(id);
    if (flow !== undefined) return [model.crossingOf(flow)].filter((crossing) => crossing !== undefined);
    return [...model.crossings.values()].filter(({ zones }) => zones.some((zone) => zone === id));
  }, [model, id]);
  if (crossings.length === 0) return null;
  return (
    <section className="insp-group">
      <h3>{t('inspector.crossing')}</h3>
      <ul className="finding-rows">
        {crossings.map((crossing) => (
          <li key={crossing.id}>
            <button type="button" onClick={() => select([crossing.id])}>
              <span>{nameOf(crossing.id, model, language)}</span>
              <ChevronRight size={14} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
