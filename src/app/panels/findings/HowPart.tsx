import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Threat } from '../../../core/analysis/report';
import { type WayTo, wayNamedBy } from '../../../core/segmentation/way-to';
import { canvasApi } from '../../canvas/canvas-api';
import { useEditor } from '../../store/editor';
import { PathSteps } from './PathSteps';
import { useSentences } from './use-sentences';
import './reasoning.css';

type Found = WayTo | 'waiting' | 'failed';

/** The way to what a threat is about, worked out beside the page and anew with each report. */
const useWay = (threat: Threat): Found => {
  const { subjects } = threat;
  const asking = useEditor((state) => state.asking);
  const report = useEditor((state) => state.report);
  const about = subjects.join('|');
  const [found, setFound] = useState<Found>('waiting');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another report may mean another way
  useEffect(() => {
    let isWanted = true;
    void asking?.wayTo(about.split('|'), wayNamedBy(threat)).then((way) => {
      if (isWanted) setFound(way ?? 'failed');
    });
    return () => {
      isWanted = false;
    };
  }, [asking, about, report]);
  return asking === undefined ? 'failed' : found;
};

/** How an attacker gets there: in words, step by step, and on the drawing. */
export function HowPart({ threat }: { readonly threat: Threat }) {
  const { t } = useTranslation();
  const sentences = useSentences();
  const found = useWay(threat);
  const shown = useEditor((state) => state.way);
  const showWay = useEditor((state) => state.showWay);
  const overlays = useEditor((state) => state.overlays);
  const put = useEditor((state) => state.put);
  const name = (id: string): string => sentences.things([id]);
  const path = typeof found === 'object' && found.kind === 'path' ? found.path : undefined;
  // The way belongs to the card: it goes with it, and with another way.
  useEffect(() => {
    if (path === undefined) return undefined;
    return () => showWay(undefined);
  }, [path, showWay]);
  if (found === 'waiting' || found === 'failed') return <p className="hint">{t(`reasoning.how.${found}`)}</p>;
  if (found.kind === 'entry') return <p>{t('reasoning.how.entry', { thing: name(found.at) })}</p>;
  if (found.kind === 'by-hand') return <p>{t('reasoning.how.byHand')}</p>;
  if (found.kind === 'none') return <p>{t('reasoning.how.none')}</p>;
  if (found.kind === 'not-asked') return <p>{t('reasoning.how.notAsked')}</p>;
  const { entry, target, steps, certain } = found.path;
  const isShown = shown === found.path;
  const show = (): void => {
    if (!overlays.attackPath) put({ overlays: { ...overlays, attackPath: true } });
    showWay(found.path);
    canvasApi.reveal([...new Set(steps.flatMap(({ from, to }) => [from, to]))]);
  };
  return (
    <>
      <p>{t('reasoning.how.path', { entry: name(entry), target: name(target), count: steps.length })}</p>
      <PathSteps steps={steps} />
      <p>{t(certain ? 'reasoning.how.certain' : 'reasoning.how.possible')}</p>
      {found.unknowns.length > 0 && (
        <ul className="ways">
          {found.unknowns.map(({ what, element }) => (
            <li key={`${what} ${element}`}>{t(`reasoning.how.unknown.${what}`, { thing: name(element) })}</li>
          ))}
        </ul>
      )}
      <div className="actions">
        <button type="button" aria-pressed={isShown} onClick={() => (isShown ? showWay(undefined) : show())}>
          {t(isShown ? 'reasoning.how.hide' : 'reasoning.how.show')}
        </button>
      </div>
    </>
  );
}
