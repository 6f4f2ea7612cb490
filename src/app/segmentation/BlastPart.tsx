import { useTranslation } from 'react-i18next';
import { listed } from '../../core/library/text';
import type { SegmentationReport, WorstBlast } from '../../core/segmentation/segmentation-report';
import { canvasApi } from '../canvas/canvas-api';
import { useEditor } from '../store/editor';
import { stepLines } from './step-lines';
import { useNames } from './use-names';
import { type Figure, useReached } from './use-reached';

const SYSTEMS = 4;

function BlastRow({ blast, hasSystems }: { readonly blast: WorstBlast; readonly hasSystems: boolean }) {
  const { t, i18n } = useTranslation();
  const names = useNames();
  const select = useEditor((state) => state.select);
  const reached = useReached();
  const { id, score, units, byCriticality, patients, systems } = blast;
  const language = useEditor((state) => state.language);
  const number = (value: number): string => value.toLocaleString(i18n.language);
  const show = (): void => {
    select([id]);
    canvasApi.flyTo([id]);
  };
  /** A figure that opens to what it counts or is added up from. */
  const opening = (value: number, figure: Figure) => {
    if (value === 0) return number(value);
    const what =
      figure === 'units' ? t('separation.blast.reached', { name: names.of(id) }) : t(`separation.blast.${figure}`);
    return (
      <button
        type="button"
        className="link count-button"
        aria-label={`${what}${t('common.colon')}${number(value)}`}
        // Not out of order altogether, which would take the focus away.
        aria-disabled={reached.isBusy}
        onClick={() => {
          if (!reached.isBusy) void reached.open(id, figure);
        }}
      >
        {number(value)}
      </button>
    );
  };
  return (
    <tr>
      <th scope="row">
        <button type="button" className="link" data-line onClick={show}>
          {names.of(id)}
        </button>
      </th>
      <td className="number" title={t('separation.blast.scoreHint')}>
        {opening(score, 'score')}
      </td>
      <td className="number">{opening(units, 'units')}</td>
      <td className="number">{opening(byCriticality.life, 'life')}</td>
      <td className="number">{opening(patients, 'patients')}</td>
      {hasSystems && (
        <td title={systems.join('\n')}>
          {systems.length === 0 && t('separation.reach.none')}
          {listed(systems.slice(0, SYSTEMS), language)}
          {systems.length > SYSTEMS && ` +${systems.length - SYSTEMS}`}
        </td>
      )}
    </tr>
  );
}

function BlastTable({ caption, all }: { readonly caption: string; readonly all: readonly WorstBlast[] }) {
  const { t } = useTranslation();
  if (all.length === 0) return null;
  const hasSystems = all.some(({ systems }) => systems.length > 0);
  return (
    <table className="figures">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('separation.blast.name')}</th>
          <th scope="col" className="number" title={t('separation.blast.scoreHint')}>
            {t('separation.blast.score')}
          </th>
          <th scope="col" className="number">
            {t('separation.blast.units')}
          </th>
          <th scope="col" className="number">
            {t('separation.blast.life')}
          </th>
          <th scope="col" className="number">
            {t('separation.blast.patients')}
          </th>
          {hasSystems && <th scope="col">{t('separation.blast.systems')}</th>}
        </tr>
      </thead>
      <tbody onKeyDown={stepLines}>
        {all.map((blast) => (
          <BlastRow key={blast.id} blast={blast} hasSystems={hasSystems} />
        ))}
      </tbody>
    </table>
  );
}

/** What taking over one device, or one zone's network, puts at risk: the worst first. */
export function BlastPart({ blast }: { readonly blast: SegmentationReport['blast'] }) {
  const { t } = useTranslation();
  if (blast.assets.length === 0) return <p className="pane-empty ph">{t('separation.blast.none')}</p>;
  return (
    <>
      <BlastTable caption={t('separation.blast.assets')} all={blast.assets} />
      <BlastTable caption={t('separation.blast.zones')} all={blast.zones} />
    </>
  );
}
