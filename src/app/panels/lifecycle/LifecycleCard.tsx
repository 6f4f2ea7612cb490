import { useTranslation } from 'react-i18next';
import { supportEndsOf } from '../../../core/facts/asset/support-end';
import type { Duties } from '../../../core/library/duties';
import { systemVersionsOf } from '../../../core/model/operating-system';
import type { TimelineRow } from '../../../core/plan/timeline';
import { useEditor } from '../../store/editor';
import { useModel } from '../../store/use-model';
import { SourceMark } from '../../widgets/SourceMark';
import { PlanForm } from './PlanForm';
import { useRowWords } from './use-row-words';
import { useShownDay } from './use-timeline';

interface LifecycleCardProps {
  readonly row: TimelineRow;
  /** All lines that the filters let through. */
  readonly shown: readonly TimelineRow[];
  readonly duties: Duties | undefined;
}

/** One line of the plan: what ends when and how that is known, what has to be done, and the replacement. */
export function LifecycleCard({ row, shown, duties }: LifecycleCardProps) {
  const { t } = useTranslation();
  const model = useModel();
  const today = useShownDay();
  const words = useRowWords();
  const language = useEditor((state) => state.language);
  const select = useEditor((state) => state.select);
  const asset = model.asset(row.id);
  if (asset === undefined) return null;
  const name = words.name(row);
  const versions = systemVersionsOf(asset, model.library);
  const ends = supportEndsOf(asset, { model, today });
  // What people call legacy themselves needs no reason from us.
  const isSudden = asset.legacy !== true && row.stage !== 'ended';
  const todo = duties?.stages[row.stage];
  return (
    <div className="life-card">
      <h3>
        {name} {row.units > 1 && <small>{t('lifecycle.units', { count: row.units })}</small>}
      </h3>
      <p>
        {t(`lifecycle.stage.${row.stage}`)} · {words.end(row)}
      </p>
      {row.legacy === true && (
        <p className="problem">{t(isSudden ? 'lifecycle.suddenlyLegacy' : 'lifecycle.legacy')}</p>
      )}
      {row.legacy === false && row.stage === 'ended' && <p>{t('lifecycle.oldButProtected')}</p>}
      {row.endsOnOneDay && <p className="problem">{t('lifecycle.oneDay')}</p>}
      {row.isGap === true && <p className="problem">{t('lifecycle.gap')}</p>}
      <PlanForm key={row.id} row={row} name={name} shown={shown} />
      <button type="button" onClick={() => select(row.assets)}>
        {t('lifecycle.card.select')}
      </button>
      {ends.length > 0 && (
        <>
          <h4>{t('lifecycle.card.ends')}</h4>
          <ul>
            {ends.map(({ because, on, what = '', fact: { source } }) => (
              <li key={because}>
                {on} {t(`lifecycle.because.${because}`, { what })}{' '}
                <SourceMark source={source.kind} title={source.kind === 'derived' ? source.by : undefined} />
                {source.kind === 'derived' && source.by !== undefined && <small> {source.by}</small>}
              </li>
            ))}
          </ul>
        </>
      )}
      {versions.length > 1 && asset.operatingSystem?.endOfSupport === undefined && (
        <>
          <h4>{t('lifecycle.card.candidates')}</h4>
          <ul>
            {versions.slice(0, 12).map(({ label, supportedUntil }) => (
              <li key={label}>
                {label}
                {t('common.colon')}
                {typeof supportedUntil === 'string' ? supportedUntil : t('lifecycle.notKnown')}
              </li>
            ))}
          </ul>
        </>
      )}
      {versions.length === 1 && versions[0]?.extendedUntil !== undefined && (
        <p className="hint">{t('lifecycle.card.extended', { date: versions[0].extendedUntil })}</p>
      )}
      {todo !== undefined && (
        <>
          <h4>{t('lifecycle.card.duties')}</h4>
          {(['hospital', 'maker'] as const).map((who) => (
            <div key={who}>
              <h5>{t(`lifecycle.card.${who}`)}</h5>
              <ul>
                {todo[who].map((duty) => (
                  <li key={duty.en}>
                    {duty[language]} <small>{duty.reference}</small>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </>
      )}
    </div>
  );
}
