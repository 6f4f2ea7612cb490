import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setAbout } from '../../core/document/edits/about';
import type { ChangedEfforts } from '../../core/library/attack-effort';
import type { AttackWay } from '../../core/segmentation/attack/ways-to-targets';
import { canvasApi } from '../canvas/canvas-api';
import { useEditor, useEditorStore } from '../store/editor';
import { useToday } from '../store/today';
import { useLibrary } from '../store/use-model';
import { FirstOf } from '../widgets/FirstOf';
import { CountButton } from './CountButton';
import { compute } from './compute';
import { HopList, useReasonWord } from './HopList';
import { PointsForm } from './PointsForm';
import { putSegmentation, useSegmentation, type WaysBy } from './segmentation-state';
import { stepLines } from './step-lines';
import { useNames } from './use-names';
import { wayPath } from './way-path';

const PROPOSED: ChangedEfforts = {};

const keyOf = (way: AttackWay, at: number): string => `${at}|${way.entries[0] ?? ''}|${way.targets[0] ?? ''}`;

/** A way as a pattern, with its steps when it is opened. */
function WayLine({ way, at }: { readonly way: AttackWay; readonly at: number }) {
  const { t } = useTranslation();
  const names = useNames();
  const reason = useReasonWord();
  const shown = useSegmentation((state) => state.way);
  const showWay = useEditor((state) => state.showWay);
  const select = useEditor((state) => state.select);
  const overlays = useEditor((state) => state.overlays);
  const put = useEditor((state) => state.put);
  const [isOpen, setOpen] = useState(false);
  const { entries, targets, hops, certain, effort } = way;
  const isShown = shown === at;
  const pattern = [names.ofAlike(entries), ...hops.map(({ alike }) => names.ofAlike(alike))].join(' → ');
  const choose = (): void => {
    putSegmentation({ way: isShown ? undefined : at });
    showWay(isShown ? undefined : wayPath(hops, certain));
    if (isShown) return;
    if (!overlays.attackPath) put({ overlays: { ...overlays, attackPath: true } });
    const ids = [...new Set(hops.flatMap(({ from, to }) => [from, to]))];
    select(ids.slice(-1));
    canvasApi.reveal(ids);
  };
  return (
    <li className="path" data-shown={isShown || undefined}>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className="proposal-head" data-line>
          <h3>{pattern}</h3>
          <span className="tag">{t('separation.ways.takeovers', { count: hops.length })}</span>
          <span className="tag" title={t('separation.ways.effortHint')}>
            {t('separation.ways.effort', { count: effort })}
          </span>
          <span className="tag" data-certain={certain}>
            {t(certain ? 'segmentation.path.certain' : 'segmentation.path.possible')}
          </span>
          <span className="way-why">{[...new Set(hops.map(({ why }) => reason(why)))].join(' · ')}</span>
        </summary>
        {isOpen && <HopList hops={hops} of={`way ${at}`} entryKind={way.entryKind} />}
        {targets.length > 1 && (
          <p>
            <CountButton
              listing={{ key: `targets ${at}`, title: pattern, ids: targets }}
              text={t('separation.ways.targets', { count: targets.length })}
            />
          </p>
        )}
      </details>
      <button
        type="button"
        aria-pressed={isShown}
        onClick={choose}
        aria-label={`${t('separation.ways.show')}${t('common.colon')}${pattern}`}
      >
        {t(isShown ? 'separation.ways.hide' : 'separation.ways.show')}
      </button>
    </li>
  );
}

/** The ways from where attacks begin to critical devices, by patterns; one of them can be shown in the drawing. */
export function WaysPart({ ways }: { readonly ways: readonly AttackWay[] }) {
  const { t } = useTranslation();
  const store = useEditorStore();
  const library = useLibrary();
  const today = useToday();
  const by = useSegmentation((state) => state.by);
  const edit = useEditor((state) => state.edit);
  const points = useEditor((state) => state.document.attackEfforts) ?? PROPOSED;
  const shown = useSegmentation((state) => state.way);
  const choose = (next: WaysBy): void => void compute(store.getState().document, library, today(), next);
  const weigh = (next: ChangedEfforts): void => {
    edit('separation.step.weighed', setAbout({ attackEfforts: Object.keys(next).length === 0 ? undefined : next }));
    choose('effort');
  };
  const key = by === 'takeovers' ? 'takeovers' : 'effort';
  const sorted = ways
    .map((way, at) => ({ way, at }))
    .sort((a, b) =>
      key === 'takeovers'
        ? a.way.hops.length - b.way.hops.length || a.way.effort - b.way.effort
        : a.way.effort - b.way.effort,
    );
  return (
    <>
      <fieldset className="chips part-chips" aria-label={t('separation.ways.by')}>
        <span className="quiet">{t('separation.ways.by')}</span>
        <button type="button" className="chip" aria-pressed={by === 'takeovers'} onClick={() => choose('takeovers')}>
          {t('separation.ways.byTakeovers')}
        </button>
        <button type="button" className="chip" aria-pressed={by === 'effort'} onClick={() => choose('effort')}>
          {t('separation.ways.byEffort')}
        </button>
      </fieldset>
      <details className="points-of-ways ph">
        <summary>{t('separation.ways.points')}</summary>
        <PointsForm key={JSON.stringify(points)} points={points} onUse={weigh} />
      </details>
      {ways.length === 0 ? (
        <p className="pane-empty ph">{t('separation.ways.none')}</p>
      ) : (
        <ul className="paths-list ph" aria-label={t('separation.ways.list')} onKeyDown={stepLines}>
          <FirstOf
            items={sorted}
            keyOf={({ way, at }) => keyOf(way, at)}
            least={shown === undefined ? undefined : sorted.findIndex(({ at }) => at === shown)}
          >
            {({ way, at }) => <WayLine way={way} at={at} />}
          </FirstOf>
        </ul>
      )}
    </>
  );
}
