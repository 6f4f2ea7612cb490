import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isTaken } from '../../../core/document/edits/records';
import { withRoom } from '../../../core/layout/with-room';
import type { ZoneId } from '../../../core/model/id';
import {
  canBeConsolidated,
  consolidationOf,
  type OutsideFigures,
} from '../../../core/segmentation/remote/consolidation';
import type { OutsideLine } from '../../../core/segmentation/remote/outside-line';
import { viewIn } from '../../canvas/view-in';
import { TryButton } from '../../segmentation/TryButton';
import { useEditor } from '../../store/editor';
import { useToday } from '../../store/today';
import { useModel } from '../../store/use-model';
import { TryOut } from '../findings/TryOut';
import { useOutsideFigures } from './use-figures';
import { useLineWords } from './use-line-words';

const FIGURES = ['sessions', 'elsewhere', 'ends', 'openPaths'] as const satisfies readonly (keyof OutsideFigures)[];
/** The zone that is made where none is there to land in. */
const ZONE = 'remote-maintenance';

/** Which lines end at one entry, what that changes in numbers, and the step that says it is done. */
export function ConsolidationCard({ lines }: { readonly lines: readonly OutsideLine[] }) {
  const { t } = useTranslation();
  const model = useModel();
  const today = useToday();
  const words = useLineWords();
  const hospital = useEditor((state) => state.document);
  const language = useEditor((state) => state.language);
  const view = useEditor((state) => viewIn(state).id);
  const edit = useEditor((state) => state.edit);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const possible = useMemo(() => lines.filter((line) => canBeConsolidated(line, model)), [lines, model]);
  const found = useMemo(() => {
    let number = 1;
    while (isTaken(hospital, `${ZONE}-${number}`)) number += 1;
    const name = model.library.zones.get(ZONE)?.label ?? { ja: ZONE, en: ZONE };
    const chosen = new Set<string>(possible.flatMap(({ id }) => (left.has(id) ? [] : [id])));
    const zone = { id: `${ZONE}-${number}` as ZoneId, name };
    const consolidation = consolidationOf(model, lines, chosen, zone, today());
    return consolidation === undefined ? undefined : { ...consolidation, zone };
  }, [possible, lines, left, hospital, model, today]);
  const work = useMemo(
    () => (found === undefined ? [] : [{ kind: 'proposal' as const, proposal: found.proposal, zone: found.zone }]),
    [found],
  );
  const change = useMemo(
    () => (found === undefined ? undefined : withRoom(found.edit, view, model.library)),
    [found, view, model],
  );
  const after = useMemo(() => change?.(hospital), [change, hospital]);
  const figures = { before: useOutsideFigures(hospital), after: useOutsideFigures(after) };
  const leftovers = lines.filter(({ isLeftover }) => isLeftover).length;
  const number = (of: OutsideFigures | undefined, figure: (typeof FIGURES)[number]): string =>
    of === undefined ? '…' : of[figure].toLocaleString(language);
  const toggle = (id: string): void => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  return (
    <article className="cm-card" aria-label={t('conduits.entry.heading')}>
      <header>
        <h3>{t('conduits.entry.heading')}</h3>
      </header>
      <p>{t('conduits.entry.what')}</p>
      {leftovers > 0 && <p className="cm-note">{t('conduits.entry.leftovers', { count: leftovers })}</p>}
      {possible.length === 0 ? (
        <p>{t('conduits.entry.none')}</p>
      ) : (
        <fieldset className="cm-choices">
          <legend>{t('conduits.entry.lines')}</legend>
          {possible.map((line) => (
            <label key={line.id}>
              <input type="checkbox" checked={!left.has(line.id)} onChange={() => toggle(line.id)} />
              {words.name(line)}
            </label>
          ))}
        </fieldset>
      )}
      <table className="cm-checks">
        <caption>{t('conduits.entry.figures')}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('conduits.entry.before')}</th>
            {change !== undefined && <th scope="col">{t('conduits.entry.after')}</th>}
          </tr>
        </thead>
        <tbody>
          {FIGURES.map((figure) => (
            <tr key={figure}>
              <th scope="row">{t(`conduits.figure.${figure}`)}</th>
              <td>{number(figures.before, figure)}</td>
              {change !== undefined && <td>{number(figures.after, figure)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {change !== undefined && (
        <div className="cm-actions">
          <TryButton title={t('conduits.entry.heading')} work={work} />
          <TryOut what={t('conduits.entry.heading')} edit={change} />
          <button type="button" className="btn primary" onClick={() => edit('conduits.step.entry', change)}>
            {t('conduits.entry.apply')}
          </button>
        </div>
      )}
    </article>
  );
}
