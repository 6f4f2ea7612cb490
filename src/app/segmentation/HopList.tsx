import { useTranslation } from 'react-i18next';
import type { EffortKind } from '../../core/library/attack-effort';
import type { HopReason } from '../../core/library/attack-technique';
import type { Hop } from '../../core/segmentation/attack/hops';
import { CountButton } from './CountButton';
import { HopGrounds } from './HopGrounds';
import { useEffortWords } from './use-effort-words';
import { useNames } from './use-names';

interface ToldHop extends Hop {
  readonly efforts?: readonly EffortKind[];
  readonly alike?: readonly string[];
}

/** Why one thing can be taken over from another, in words. */
export const useReasonWord = (): ((why: HopReason) => string) => {
  const { t } = useTranslation();
  return (why) =>
    why === 'domain' || why === 'host' || why === 'management'
      ? t(`separation.reason.${why}`)
      : t(`segmentation.reason.${why}`);
};

interface HopListProps {
  readonly hops: readonly ToldHop[];
  readonly of: string;
  /** For whole ways: where they begin. Their takeovers are then shown with techniques and facts. */
  readonly entryKind?: string;
}

/** Takeovers one after the other: from what to what, why that can be, by what means, and which edges hold nobody back. */
export function HopList({ hops, of, entryKind }: HopListProps) {
  const { t } = useTranslation();
  const names = useNames();
  const efforts = useEffortWords();
  const reason = useReasonWord();
  return (
    <ol className="steps">
      {hops.map((hop, at) => {
        const { from, to, why, via, edges, between, certain, efforts: means = [], alike = [] } = hop;
        return (
          <li key={`${from}|${to}`}>
            {t('segmentation.path.step', { from: names.of(from), to: names.of(to), why: reason(why) })}
            {via !== undefined && ` ${t('segmentation.path.via', { via: names.of(via) })}`}
            {!certain && <span className="tag">{t('segmentation.path.possible')}</span>}
            <ul className="hop-facts">
              {means.map((kind, place) => (
                <li key={`${kind} ${place.toString()}`}>
                  {t('separation.ways.how')}
                  {t('common.colon')}
                  {efforts(kind)}
                </li>
              ))}
              {(entryKind === undefined ? edges : []).map((zone) => {
                const enforcement = names.enforcement(zone);
                return (
                  <li key={zone} data-certain={enforcement !== undefined}>
                    {enforcement === undefined
                      ? t('separation.ways.edgeUnknown', { zone: names.of(zone) })
                      : t('separation.ways.edge', { zone: names.of(zone), enforcement })}
                  </li>
                );
              })}
              {between !== undefined && (
                <li>{t('separation.ways.between', { one: names.of(between[0]), other: names.of(between[1]) })}</li>
              )}
              {alike.length > 1 && (
                <li>
                  <CountButton
                    listing={{ key: `alike ${of} ${to}`, title: names.ofAlike(alike), ids: alike }}
                    text={t('separation.ways.alike', { count: alike.length })}
                  />
                </li>
              )}
            </ul>
            {entryKind !== undefined && (
              <HopGrounds hop={{ ...hop, efforts: means, alike }} entryKind={at === 0 ? entryKind : undefined} />
            )}
          </li>
        );
      })}
    </ol>
  );
}
