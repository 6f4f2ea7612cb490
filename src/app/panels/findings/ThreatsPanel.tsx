import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { LEVEL_WORDS } from '../../../core/library/vocabulary';
import { useEditor } from '../../store/editor';
import { SeverityMark } from '../../widgets/SeverityMark';
import type { Column } from './FindingList';
import { FindingsPane } from './FindingsPane';
import { restsOnAssumption } from './filters';
import { isSettled, type Row } from './reading';
import { ThreatCard } from './ThreatCard';
import { useFindings, useReading } from './use-findings';

/** Why there is no threat in the list. Never that all is well: nobody knows that. */
function NoThreats() {
  const { t } = useTranslation();
  const report = useEditor((state) => state.report);
  const noAssets = useEditor((state) => state.document.assets.size === 0);
  if (report === null) return <p>{t('threats.dock.analysing')}</p>;
  if (report.rulesRun === 0) return <p>{t('threats.empty.noRules')}</p>;
  if (noAssets) return <p>{t('threats.empty.noAssets')}</p>;
  if (report.questions.length > 0) return <p>{t('threats.empty.undecided', { count: report.questions.length })}</p>;
  return <p>{t('threats.empty.nothing', { rules: report.rulesRun })}</p>;
}

const NONE: readonly Row[] = [];

/** The threats that the rules found, with what people decided about them. */
export function ThreatsPanel() {
  const { t } = useTranslation();
  const reading = useReading();
  const findings = useFindings();
  const today = useEditor((state) => state.report?.today);
  const columns = useMemo((): readonly Column[] => {
    const sortable = (by: 'level' | 'subject' | 'treatment' | 'due') => {
      const head = t(`threats.list.${by}`);
      return { id: by, head, sort: { by, label: t('threats.list.sort', { column: head }) } };
    };
    const treatmentOf = ({ treatment }: Row): string => {
      if (treatment === undefined) return t('threats.decision.open');
      const decision = t(`threats.decision.${treatment.decision}`);
      return treatment.due === undefined ? decision : t('threats.list.withDue', { decision, due: treatment.due });
    };
    return [
      {
        ...sortable('level'),
        cell: (row) => {
          const { finding, treatment } = row;
          if (finding === undefined || isSettled(row)) {
            return <SeverityMark mark="resolved" label={t(`threats.decision.${treatment?.decision ?? 'open'}`)} />;
          }
          const word = t(`threats.level.${LEVEL_WORDS[finding.level]}`);
          return <SeverityMark mark={finding.level} label={t('threats.levelOf', { level: finding.level, word })} />;
        },
      },
      {
        id: 'title',
        head: t('threats.list.title'),
        cell: (row) => {
          const { title } = reading.words(row);
          return title === 'own' ? (
            t('threats.list.goneOwn')
          ) : (
            <span className="finding-title" title={`${title}\n${reading.subject(row)}`}>
              <span>{title}</span> <span className="finding-about">{reading.subject(row)}</span>
            </span>
          );
        },
      },
      { ...sortable('subject'), wide: true, cell: (row) => reading.subject(row) || t('threats.card.whole') },
      { ...sortable('treatment'), cell: treatmentOf },
      {
        id: 'certainty',
        head: t('threats.list.certainty'),
        wide: true,
        cell: (row) => t(restsOnAssumption(row) ? 'threats.list.rest' : 'threats.list.sure'),
      },
      { id: 'owner', head: t('threats.list.owner'), wide: true, cell: ({ treatment }) => treatment?.owner },
      {
        ...sortable('due'),
        wide: true,
        cell: ({ treatment }) =>
          treatment?.due === undefined || today === undefined || treatment.due >= today
            ? treatment?.due
            : `${treatment.due} ${t('threats.list.overdue')}`,
      },
    ];
  }, [t, reading, today]);
  const after = useMemo(
    () => [
      { heading: t('threats.list.gone'), rows: findings?.resolved ?? NONE },
      { heading: t('threats.list.orphaned'), rows: findings?.orphaned ?? NONE },
    ],
    [t, findings],
  );
  return (
    <FindingsPane
      label={t('threats.list.label')}
      search={t('threats.filter.search')}
      reading={reading}
      rows={findings?.threats ?? NONE}
      after={after}
      columns={columns}
      ofThreats
      empty={<NoThreats />}
      card={(row, place) => <ThreatCard key={row.key} row={row} place={place} reading={reading} />}
      noCard={t('threats.card.none')}
    />
  );
}
