import { useTranslation } from 'react-i18next';
import type { EntryReach, SegmentationReport } from '../../core/segmentation/segmentation-report';
import { CountButton } from './CountButton';
import { stepLines } from './step-lines';
import { useNames } from './use-names';

function EntryRow({ entry, total }: { readonly entry: EntryReach; readonly total: number }) {
  const { t } = useTranslation();
  const names = useNames();
  const { entries, reached } = entry;
  const kind = names.entry(entry.kind);
  const least = reached.reduce((fewest, { takeovers }) => Math.min(fewest, takeovers), Number.POSITIVE_INFINITY);
  const notesOf = () => ({
    notes: new Map(
      reached.map(({ asset, takeovers }) => [asset, t('separation.reach.takeovers', { count: takeovers })]),
    ),
  });
  const sorted = reached.toSorted((a, b) => a.takeovers - b.takeovers).map(({ asset }) => asset);
  return (
    <tr>
      <th scope="row">{kind}</th>
      <td>
        <CountButton
          listing={{ key: `entries ${entry.kind}`, title: t('separation.reach.placesOf', { kind }), ids: entries }}
        />
      </td>
      <td>
        <span className="reach-of">
          <CountButton
            listing={{ key: `reached ${entry.kind}`, title: t('separation.reach.listOf', { kind }), ids: sorted }}
            more={notesOf}
            text={t('separation.reach.of', { reached: reached.length, total })}
          />
        </span>
        <span
          className="reach-share"
          style={{ ['--share' as string]: `${(100 * reached.length) / Math.max(total, 1)}%` }}
          aria-hidden="true"
        />
      </td>
      <td>{reached.length === 0 ? t('separation.reach.none') : least}</td>
    </tr>
  );
}

/** For each kind of place where attacks begin: which critical devices they reach, and in how many takeovers. */
export function ReachPart({ report }: { readonly report: SegmentationReport }) {
  const { t } = useTranslation();
  const { entries, targets } = report;
  if (targets.length === 0) return <p className="pane-empty ph">{t('separation.reach.noTargets')}</p>;
  if (entries.length === 0) return <p className="pane-empty ph">{t('separation.reach.nobody')}</p>;
  return (
    <table className="figures">
      <caption>{t('separation.reach.heading')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('separation.reach.from')}</th>
          <th scope="col">{t('separation.reach.places')}</th>
          <th scope="col">{t('separation.reach.reached')}</th>
          <th scope="col">{t('separation.reach.least')}</th>
        </tr>
      </thead>
      <tbody onKeyDown={stepLines}>
        {entries.map((entry) => (
          <EntryRow key={entry.kind} entry={entry} total={targets.length} />
        ))}
      </tbody>
    </table>
  );
}
