import { bandsOf, type TimelineRow } from '../../../core/plan/timeline';
import { placeOf, type Years } from './years';

interface TrackProps {
  readonly row: TimelineRow;
  readonly today: string;
  readonly years: Years;
}

const share = (value: number): string => `${(value * 100).toFixed(2)}%`;

/** The stages of one row, drawn over the years; its words stand beside it. */
export function Track({ row, today, years }: TrackProps) {
  return (
    <span className="life-track" aria-hidden="true">
      {bandsOf(row, today).map(({ stage, from, until }) => {
        const begin = placeOf(from, years, 0);
        const end = placeOf(until, years, 1);
        return end <= begin ? null : (
          <span
            key={`${stage}${from ?? ''}`}
            className="life-band"
            data-stage={stage}
            style={{ left: share(begin), width: share(end - begin) }}
          />
        );
      })}
      {row.plan?.by !== undefined && (
        <span
          className="life-replaced"
          data-gap={row.isGap === true || undefined}
          style={{ left: share(placeOf(row.plan.by, years, 1)) }}
        />
      )}
      <span className="life-today" style={{ left: share(placeOf(today, years, 0)) }} />
    </span>
  );
}
