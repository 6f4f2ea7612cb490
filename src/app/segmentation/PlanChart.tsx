import { useTranslation } from 'react-i18next';
import type { PlanFigures, SegmentationPlan } from '../../core/segmentation/plan/plan';
import { CountButton } from './CountButton';
import { reachListing } from './figure-listing';
import { useNames } from './use-names';

const WIDTH = 460;
const HEIGHT = 168;
const PAD = { left: 40, right: 96, top: 14, bottom: 34 } as const;

interface Series {
  readonly key: 'pairs' | 'exposed';
  readonly countOf: (figures: PlanFigures) => number;
  readonly sign: (x: number, y: number) => string;
}

/** Told apart by the shape of their points and by dashes, and named at their ends, where they open to what they count. */
const SERIES: readonly Series[] = [
  {
    key: 'pairs',
    countOf: ({ openPairs }) => openPairs.length,
    sign: (x, y) => `M${x - 4} ${y}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z`,
  },
  { key: 'exposed', countOf: ({ exposed }) => exposed.length, sign: (x, y) => `M${x - 4} ${y - 4}h8v8h-8Z` },
];

/** How far two names at the right keep apart. */
const APART = 15;

/** What is open against the work done, stage by stage: both lines in percent of today, with their numbers at the end. */
export function PlanChart({ plan }: { readonly plan: SegmentationPlan }) {
  const { t, i18n } = useTranslation();
  const names = useNames();
  const states = [
    { effort: 0, figures: plan.before },
    ...plan.stages.map(({ effortSoFar, figures }) => ({ effort: effortSoFar, figures })),
  ];
  const most = Math.max(1, ...states.map(({ effort }) => effort));
  const x = (effort: number): number => PAD.left + ((WIDTH - PAD.left - PAD.right) * effort) / most;
  const y = (share: number): number => PAD.top + (HEIGHT - PAD.top - PAD.bottom) * (1 - share);
  const number = (value: number): string => value.toLocaleString(i18n.language);
  const lines = SERIES.map((series) => {
    const today = Math.max(1, series.countOf(plan.before));
    const points = states.map(({ effort, figures }) => {
      const count = series.countOf(figures);
      return { count, x: x(effort), y: y(count / today) };
    });
    return { ...series, points, last: points.at(-1) };
  });
  const lastStage = plan.stages.at(-1);
  const end =
    lastStage === undefined
      ? { id: 'before', name: t('separation.plan.today'), figures: plan.before }
      : {
          id: lastStage.id,
          name: t('separation.plan.stage', { number: plan.stages.length }),
          figures: lastStage.figures,
        };
  const [first, second] = lines.map(({ last }) => last?.y ?? 0);
  const isClose = first !== undefined && second !== undefined && Math.abs(first - second) < APART;
  const label = lines
    .map(
      ({ key, points }) =>
        `${t(`separation.figure.${key}`)}${t('common.colon')}${points.map(({ count }) => number(count)).join(' → ')}`,
    )
    .join('. ');
  return (
    <div className="plan-figure">
      <svg className="plan-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        {[0, 0.5, 1].map((share) => (
          <g key={share}>
            <line className="grid" x1={PAD.left} x2={WIDTH - PAD.right} y1={y(share)} y2={y(share)} />
            <text x={PAD.left - 6} y={y(share) + 4} textAnchor="end">
              {share * 100}%
            </text>
          </g>
        ))}
        {states.map(({ effort }, at) => (
          <g key={effort.toString() + at.toString()}>
            <line className="grid" x1={x(effort)} x2={x(effort)} y1={y(1)} y2={y(0) + 4} />
            <text x={x(effort)} y={y(0) + 16} textAnchor="middle">
              {at === 0 ? t('separation.plan.today') : at}
            </text>
          </g>
        ))}
        <text x={(PAD.left + WIDTH - PAD.right) / 2} y={HEIGHT - 3} textAnchor="middle">
          {t('separation.plan.axis')}
        </text>
        {lines.map(({ key, points, sign }) => (
          <g key={key} className={`series ${key}`}>
            <polyline points={points.map((point) => `${point.x},${point.y}`).join(' ')} />
            {points.map((point) => (
              <path key={point.x} d={sign(point.x, point.y)} />
            ))}
          </g>
        ))}
      </svg>
      {lines.map(({ key, last }, at) =>
        last === undefined ? null : (
          <span
            key={key}
            className="series-end"
            style={{
              left: `${((last.x + 10) / WIDTH) * 100}%`,
              top: `${((last.y - (isClose && at === 0 ? APART : 0)) / HEIGHT) * 100}%`,
            }}
          >
            <CountButton
              {...reachListing(
                key,
                end.id,
                `${end.name}${t('common.colon')}${t(`separation.figure.${key}`)}`,
                end.figures,
                names,
              )}
              text={`${t(`separation.figure.${key}Short`)} ${number(last.count)}`}
            />
          </span>
        ),
      )}
    </div>
  );
}
