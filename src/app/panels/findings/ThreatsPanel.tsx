import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { stateOf, TREATMENT_STATES, type TreatmentState } from '../../../core/document/treatment';
import { LEVEL_WORDS, type Level } from '../../../core/library/vocabulary';
import { useEditor } from '../../store/editor';
import { SeverityMark } from '../../widgets/SeverityMark';
import { CauseCard } from './CauseCard';
import { EmptyList } from './EmptyList';
import type { Column } from './FindingList';
import { type CardPlace, FindingsPane } from './FindingsPane';
import { restsOnAssumption } from './filters';
import { isSettled } from './is-settled';
import type { RowGroup } from './list-items';
import type { Row } from './reading';
import { threatCauseOf } from './rows-by-cause';
import { ThreatCard } from './ThreatCard';
import { useFindings, useReading } from './use-findings';

/** The worst level that is still open among them; of what is all decided, none. */
const worstOpen = ({ members }: RowGroup): Level | undefined =>
  members.reduce<Level | undefined>((worst, row) => {
    const level = row.finding === undefined || isSettled(row) ? undefined : row.finding.level;
    return level === undefined || (worst !== undefined && worst >= level) ? worst : level;
  }, undefined);

/** Why there is no threat in the list. Never that all is well: nobody knows that. */
function NoThreats() {
  const { t } = useTranslation();
  const report = useEditor((state) => state.report);
  const noAssets = useEditor((state) => state.document.assets.size === 0);
  if (report === null) return <p>{t('threats.dock.analysing')}</p>;
  if (report.rulesRun === 0) return <EmptyList why={t('threats.empty.noRules')} next="rules" />;
  if (noAssets) return <EmptyList why={t('threats.empty.noAssets')} next="addDevice" />;
  if (report.questions.length > 0)
    return <EmptyList why={t('threats.empty.undecided', { count: report.questions.length })} next="questions" />;
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
      const decision = t(`threats.decision.${stateOf(treatment)}`);
      return treatment?.due === undefined ? decision : t('threats.list.withDue', { decision, due: treatment.due });
    };
    const levelMark = (level: Level) => {
      const word = t(`threats.level.${LEVEL_WORDS[level]}`);
      return <SeverityMark mark={level} label={t('threats.levelOf', { level, word })} />;
    };
    const statesOf = ({ members }: RowGroup): string => {
      const counts = new Map<TreatmentState, number>();
      for (const { treatment } of members) counts.set(stateOf(treatment), (counts.get(stateOf(treatment)) ?? 0) + 1);
      return TREATMENT_STATES.flatMap((state) => {
        const count = counts.get(state);
        return count === undefined ? [] : [`${t(`threats.decision.${state}`)} ${count}`];
      }).join(' · ');
    };
    return [
      {
        ...sortable('level'),
        groupCell: (group) => {
          const worst = worstOpen(group);
          return worst === undefined ? <SeverityMark mark="resolved" label={statesOf(group)} /> : levelMark(worst);
        },
        cell: (row) => {
          const { finding, treatment } = row;
          if (finding === undefined || isSettled(row)) {
            return <SeverityMark mark="resolved" label={t(`threats.decision.${stateOf(treatment)}`)} />;
          }
          return levelMark(finding.level);
        },
      },
      {
        id: 'title',
        head: t('threats.list.title'),
        groupCell: ({ members }) => {
          const [first] = members;
          const about = t('threats.list.places', { count: members.length });
          return (
            first !== undefined && (
              <span className="finding-title" title={reading.words(first).title}>
                <b>{reading.words(first).title}</b> <span className="finding-about">{about}</span>
              </span>
            )
          );
        },
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
      {
        ...sortable('subject'),
        wide: true,
        cell: (row) => reading.subject(row) || t('threats.card.whole'),
        groupCell: ({ members }) => t('threats.list.places', { count: members.length }),
      },
      { ...sortable('treatment'), cell: treatmentOf, groupCell: statesOf },
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
  const causes = useMemo(
    () => ({
      causeOf: threatCauseOf,
      card: (group: RowGroup, place: CardPlace) => (
        <CauseCard key={group.key} group={group} place={place} reading={reading} />
      ),
    }),
    [reading],
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
      causes={causes}
      noCard={t('threats.card.none')}
    />
  );
}
