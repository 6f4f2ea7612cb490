import { useTranslation } from 'react-i18next';
import type { ChokePoints, Cut, ProofWay } from '../../core/segmentation/attack/choke-points';
import type { Hop } from '../../core/segmentation/attack/hops';
import type { CutMeasure } from '../../core/segmentation/attack/measures';
import { canvasApi } from '../canvas/canvas-api';
import { useEditor } from '../store/editor';
import { useModel } from '../store/use-model';
import { FirstOf } from '../widgets/FirstOf';
import { CountButton } from './CountButton';
import { HopList } from './HopList';
import { stepLines } from './step-lines';
import { TryButton } from './TryButton';
import { useMeasureWords } from './use-effort-words';
import { useNames } from './use-names';
import { wayPath } from './way-path';

/** One measure: what is done, to what, for how much work. */
function MeasureLine({ measure }: { readonly measure: CutMeasure }) {
  const { t } = useTranslation();
  const names = useNames();
  const word = useMeasureWords();
  const select = useEditor((state) => state.select);
  const { kind, elements, cost } = measure;
  const show = (): void => {
    select(elements);
    canvasApi.flyTo(elements);
  };
  return (
    <li>
      <button type="button" className="link measure-line" data-line onClick={show}>
        {elements.map(names.of).join(' / ')}
      </button>
      <span>{word(kind)}</span>
      <span className="tag" title={t('separation.choke.costHint')}>
        {t('separation.choke.cost', { cost })}
      </span>
    </li>
  );
}

function CutCard({
  cut,
  closed,
  isBest,
}: {
  readonly cut: Cut;
  readonly closed: readonly string[];
  readonly isBest: boolean;
}) {
  const { t } = useTranslation();
  return (
    <li className="path">
      <details open={isBest}>
        <summary className="proposal-head" data-line>
          <h3>{t(isBest ? 'separation.choke.best' : 'separation.choke.other')}</h3>
          <span className="tag">{t('separation.choke.measures', { count: cut.measures.length })}</span>
          <span className="tag" title={t('separation.choke.costHint')}>
            {t('separation.choke.cost', { cost: cut.cost })}
          </span>
        </summary>
        <ol className="measures">
          <FirstOf items={cut.measures} keyOf={({ kind, elements }) => `${kind} ${elements.join(' ')}`}>
            {(measure) => <MeasureLine measure={measure} />}
          </FirstOf>
        </ol>
        <TryButton
          title={t(isBest ? 'separation.choke.best' : 'separation.choke.other')}
          work={cut.measures.map(({ kind, elements }) => ({ kind: 'measure', measure: kind, of: [elements] }))}
        />
      </details>
      {isBest && (
        <CountButton
          listing={{ key: 'closed', title: t('separation.choke.closed'), ids: closed }}
          text={t('separation.choke.closes', { count: closed.length })}
        />
      )}
    </li>
  );
}

interface HopsProps {
  readonly heading: string;
  readonly hops: readonly Hop[];
  readonly of: string;
  readonly amount?: number;
}

/** A way in plain words, that can be shown in the drawing. */
function Hops({ heading, hops, of, amount }: HopsProps) {
  const { t } = useTranslation();
  const names = useNames();
  const model = useModel();
  const showWay = useEditor((state) => state.showWay);
  const needed = hops.filter(({ via }) => via !== undefined && model.flow(via)?.purpose === 'clinical');
  const show = (): void => {
    showWay(
      wayPath(
        hops,
        hops.every(({ certain }) => certain),
      ),
    );
    canvasApi.reveal([...new Set(hops.flatMap(({ from, to }) => [from, to]))]);
  };
  return (
    <li className="path">
      <details>
        <summary className="proposal-head" data-line>
          <h3>{heading}</h3>
          {amount !== undefined && <span className="tag">{t('separation.choke.amount', { amount })}</span>}
          {amount === undefined &&
            needed.slice(0, 2).map(({ via = '' }) => (
              <span key={via} className="tag">
                {t('separation.choke.needed', { flow: names.of(via) })}
              </span>
            ))}
        </summary>
        <HopList hops={hops} of={of} />
      </details>
      <button type="button" onClick={show} aria-label={`${t('separation.choke.show')}${t('common.colon')}${heading}`}>
        {t('separation.choke.show')}
      </button>
    </li>
  );
}

function Proof({ proof, cost }: { readonly proof: readonly ProofWay[]; readonly cost: number }) {
  const { t } = useTranslation();
  const names = useNames();
  return (
    <section>
      <h3>{t('separation.choke.proof')}</h3>
      <p className="hint">{t('separation.choke.proofWhy', { cost })}</p>
      <ul className="plain-list" onKeyDown={stepLines}>
        <FirstOf items={proof} keyOf={(way) => `proof ${proof.indexOf(way)}`}>
          {(way, at) => (
            <Hops
              heading={`${names.of(way.entry)} → ${names.of(way.target)}`}
              hops={way.hops}
              of={`proof ${at}`}
              amount={way.amount}
            />
          )}
        </FirstOf>
      </ul>
    </section>
  );
}

/** Where the ways are closed for the least work, other ways to do it, why less will not do, and what stays open. */
export function ChokePart({ choke }: { readonly choke: ChokePoints }) {
  const { t } = useTranslation();
  const names = useNames();
  const { cuts, closed, open, proof } = choke;
  const [best] = cuts;
  if (best === undefined && open.length === 0) return <p className="pane-empty ph">{t('separation.choke.nothing')}</p>;
  return (
    <div className="choke ph">
      {best !== undefined && (
        <section>
          <h3>{t('separation.choke.cuts')}</h3>
          <ul className="plain-list" onKeyDown={stepLines}>
            {cuts.map((cut, at) => (
              <CutCard
                key={cut.measures.map(({ kind, elements }) => kind + elements.join()).join()}
                cut={cut}
                closed={closed}
                isBest={at === 0}
              />
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>{t('separation.choke.open')}</h3>
        <p className="hint">{t(open.length === 0 ? 'separation.choke.noneOpen' : 'separation.choke.openWhy')}</p>
        <ul className="plain-list" onKeyDown={stepLines}>
          <FirstOf items={open} keyOf={({ target }) => target}>
            {({ target, way }) => <Hops heading={names.of(target)} hops={way} of={`open ${target}`} />}
          </FirstOf>
        </ul>
      </section>
      {best !== undefined && proof.length > 0 && <Proof proof={proof} cost={best.cost} />}
    </div>
  );
}
