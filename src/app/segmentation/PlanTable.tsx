import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { LEVELS } from '../../core/library/vocabulary';
import type { PlanFigures, SegmentationPlan } from '../../core/segmentation/plan/plan';
import type { Reading } from '../panels/findings/reading';
import { useReading } from '../panels/findings/use-findings';
import { CountButton } from './CountButton';
import { type ReachFigure, reachListing } from './figure-listing';
import { stepLines } from './step-lines';
import { type Names, useNames } from './use-names';

interface RowProps {
  readonly of: string;
  readonly name: string;
  readonly effort?: number;
  readonly weekends?: number;
  readonly figures: PlanFigures;
  readonly names: Names;
  readonly reading: Reading;
}

/** The figures of one state of the hospital; each opens to what it counts. */
function FigureRow({ of, name, effort, weekends, figures, names, reading }: RowProps) {
  const { t, i18n } = useTranslation();
  const { openPairs, worstBlast, findings } = figures;
  const title = (what: string): string => `${name}${t('common.colon')}${what}`;
  const reach = (figure: ReachFigure) =>
    reachListing(figure, of, title(t(`separation.figure.${figure}`)), figures, names);
  const severe = LEVELS.filter((level) => level > 2)
    .toReversed()
    .flatMap((level) => findings[level]);
  const threatName = (key: string): string => `${reading.words({ key }).title} — ${reading.subject({ key })}`;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="number">{effort ?? ''}</td>
      <td className="number">{weekends ?? ''}</td>
      <td className="number">
        <CountButton {...reach('pairs')} text={openPairs.length.toLocaleString(i18n.language)} />
      </td>
      <td className="number">
        <CountButton {...reach('exposed')} />
      </td>
      <td className="number">
        <CountButton {...reach('life')} />
      </td>
      <td className="number">
        {worstBlast !== undefined && (
          <CountButton
            listing={{
              key: `blast ${of}`,
              title: title(t('separation.blast.reached', { name: names.of(worstBlast.id) })),
              ids: worstBlast.reached,
            }}
            text={worstBlast.patients.toLocaleString(i18n.language)}
          />
        )}
      </td>
      <td className="number">
        <CountButton
          listing={{
            key: `findings ${of}`,
            title: title(t('separation.figure.findings')),
            ids: severe,
          }}
          more={() => ({ threats: new Map(severe.map((key) => [key, threatName(key)])) })}
        />
      </td>
    </tr>
  );
}

const HEADS = ['pairs', 'exposed', 'life', 'patients', 'findings'] as const;

/** Before, and after each stage: what is open, what is reached, what the worst takeover costs, what the rules find. */
export const PlanTable = memo(function PlanTable({ plan }: { readonly plan: SegmentationPlan }) {
  const { t } = useTranslation();
  const words = { names: useNames(), reading: useReading() };
  return (
    <table className="figures">
      <caption>{t('separation.plan.figures')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('separation.plan.state')}</th>
          <th scope="col" className="number" title={t('separation.choke.costHint')}>
            {t('separation.plan.effort')}
          </th>
          <th scope="col" className="number">
            {t('separation.plan.weekends')}
          </th>
          {HEADS.map((key) => (
            <th key={key} scope="col" className="number" title={t(`separation.figure.${key}Hint`)}>
              {t(`separation.figure.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody onKeyDown={stepLines}>
        <FigureRow of="before" name={t('separation.plan.today')} figures={plan.before} {...words} />
        {plan.stages.map(({ id, effort, weekends, figures }, at) => (
          <FigureRow
            key={id}
            of={id}
            name={t('separation.plan.stage', { number: at + 1 })}
            effort={effort}
            weekends={weekends}
            figures={figures}
            {...words}
          />
        ))}
      </tbody>
    </table>
  );
});
