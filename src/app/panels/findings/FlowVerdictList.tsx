import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowVerdict, JudgedFlow } from '../../../core/segmentation/advice';
import { useEditor } from '../../store/editor';
import { useLibrary } from '../../store/use-model';
import { useSentences } from './use-sentences';

/** Worst first. */
const VERDICTS = ['never', 'unexpected', 'unknown', 'allowed', 'inside-zone'] as const satisfies readonly FlowVerdict[];
/** A shape beside the word, told apart without colour. */
const SIGNS: Readonly<Record<FlowVerdict, string>> = {
  never: '✕',
  unexpected: '△',
  unknown: '?',
  allowed: '○',
  'inside-zone': '–',
};
const ROW = 30;

/** Every flow with what the conduit matrix says about it. Only the rows in view are drawn. */
export function FlowVerdictList({ flows }: { readonly flows: readonly JudgedFlow[] }) {
  const { t } = useTranslation();
  const library = useLibrary();
  const language = useEditor((state) => state.language);
  const select = useEditor((state) => state.select);
  const selection = useEditor((state) => state.selection);
  const sentences = useSentences();
  const [verdict, setVerdict] = useState<FlowVerdict>();
  const scroller = useRef<HTMLDivElement>(null);
  const counts = useMemo(() => {
    const counted = new Map<FlowVerdict, number>();
    for (const flow of flows) counted.set(flow.verdict, (counted.get(flow.verdict) ?? 0) + 1);
    return counted;
  }, [flows]);
  const shown = useMemo(() => {
    if (verdict !== undefined) return flows.filter((flow) => flow.verdict === verdict);
    return VERDICTS.flatMap((each) => flows.filter((flow) => flow.verdict === each));
  }, [flows, verdict]);
  const { getVirtualItems, getTotalSize } = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 10,
  });
  const zone = (id: string | undefined): string =>
    id === undefined ? t('segmentation.verdict.unknown') : (library.zones.get(id)?.label[language] ?? id);
  return (
    <>
      <fieldset className="chips verdicts" aria-label={t('segmentation.flow.filter')}>
        <button
          type="button"
          className="chip"
          aria-pressed={verdict === undefined}
          onClick={() => setVerdict(undefined)}
        >
          {t('segmentation.flow.all')} {flows.length}
        </button>
        {VERDICTS.map((each) => (
          <button
            key={each}
            type="button"
            className="chip"
            aria-pressed={verdict === each}
            onClick={() => setVerdict(each)}
          >
            <span aria-hidden="true">{SIGNS[each]}</span> {t(`segmentation.verdict.${each}`)} {counts.get(each) ?? 0}
          </button>
        ))}
      </fieldset>
      {shown.length === 0 && <p className="pane-empty ph">{t('segmentation.empty.flows')}</p>}
      <div className="finding-scroll" ref={scroller}>
        <ul className="flows" aria-label={t('segmentation.flow.list')} style={{ height: getTotalSize() }}>
          {getVirtualItems().map(({ index, start }) => {
            const flow = shown[index];
            if (flow === undefined) return null;
            const controls = flow.controls.map((id) => library.conduits.controls[id]?.[language] ?? id);
            return (
              <li key={flow.flow} style={{ height: ROW, transform: `translateY(${start}px)` }}>
                <button
                  type="button"
                  className="flow-row"
                  aria-pressed={selection.includes(flow.flow)}
                  onClick={() => select([flow.flow])}
                >
                  <span className="verdict" data-verdict={flow.verdict}>
                    <span aria-hidden="true">{SIGNS[flow.verdict]}</span> {t(`segmentation.verdict.${flow.verdict}`)}
                  </span>
                  <span className="flow-name">{sentences.things([flow.flow])}</span>
                  <span className="flow-zones">{flow.zones.map(zone).join(' → ')}</span>
                  {controls.length > 0 && (
                    <span className="flow-controls" title={controls.join('\n')}>
                      {t('segmentation.flow.controls')}
                      {t('common.colon')}
                      {controls.join(' / ')}
                    </span>
                  )}
                </button>
              </li>
            );
          })}
        </ul>
      </div>
    </>
  );
}
