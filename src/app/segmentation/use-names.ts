import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { describeFact } from '../../core/facts/vocabulary';
import { groupBy } from '../../core/group';
import type { OpenPair } from '../../core/segmentation/plan/plan';
import { useSentences } from '../panels/findings/use-sentences';
import { useEditor } from '../store/editor';
import { useModel } from '../store/use-model';

/** What things of the hospital are called in the language of the page. */
export interface Names {
  /** Of an element; what is no longer in the drawing is named by its id, which is said. */
  of(id: string): string;
  /** Of several that are alike: the name of the only one, or its type and how many there are. */
  ofAlike(ids: readonly string[]): string;
  /** Of a kind of entry, as in `EntryGroup`. */
  entry(kind: string): string;
  /** From which kinds of entry each target of some pairs is reached. */
  entriesOf(pairs: readonly OpenPair[]): ReadonlyMap<string, string>;
  /** How the edge of a zone is enforced; `undefined` where nobody knows. */
  enforcement(zone: string): string | undefined;
}

export const useNames = (): Names => {
  const { t } = useTranslation();
  const model = useModel();
  const language = useEditor((state) => state.language);
  const sentences = useSentences();
  return useMemo(() => {
    const isThere = (id: string): boolean =>
      (model.asset(id) ?? model.zone(id) ?? model.flow(id) ?? model.crossings.get(id)) !== undefined;
    const of = (id: string): string => (isThere(id) ? sentences.things([id]) : t('separation.list.gone', { id }));
    const entry = (kind: string): string => {
      if (kind === 'line') return t('find.overlay.line');
      if (kind === 'web') return t('find.overlay.web');
      return model.library.zones.get(kind)?.label[language] ?? kind;
    };
    return {
      of,
      ofAlike: (ids) => {
        const [first] = ids;
        if (first === undefined) return '';
        const kind = model.library.devices.get(model.asset(first)?.kind ?? '')?.label[language];
        if (ids.length === 1) return of(first);
        return kind === undefined
          ? t('separation.ways.some', { count: ids.length })
          : t('separation.ways.any', { kind, count: ids.length });
      },
      entry,
      entriesOf: (pairs) =>
        new Map(
          [...groupBy(pairs, ({ target }) => target)].map(([target, all]) => [
            target,
            all.map(({ entryKind }) => entry(entryKind)).join(' / '),
          ]),
        ),
      enforcement: (zone) => {
        const value = model.zone(zone)?.enforcement;
        if (value === undefined) return undefined;
        return describeFact('zone.enforcement', model.library)?.values?.[value]?.[language] ?? value;
      },
    };
  }, [model, language, sentences, t]);
};
