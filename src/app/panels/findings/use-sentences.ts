import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Sentences, sentencesFor } from '../../../core/analysis/sentences';
import type { FactSource } from '../../../core/facts/fact';
import { textIn } from '../../../core/library/text';
import { saying } from '../../../i18n/saying';
import { useEditor } from '../../store/editor';
import { useModel } from '../../store/use-model';

/** Facts and reasons as sentences in the language of the page. */
export const useSentences = (): Sentences => {
  const { t } = useTranslation();
  const model = useModel();
  const language = useEditor((state) => state.language);
  return useMemo(() => sentencesFor(model, language, saying(t)), [model, language, t]);
};

/** Where exactly a value comes from: which paper and place in it, or which type's default; `undefined` where the mark says it all. */
export const useSourceDetail = (): ((source: FactSource) => string | undefined) => {
  const { t } = useTranslation();
  const model = useModel();
  const language = useEditor((state) => state.language);
  return (source) => {
    if (source.kind === 'evidence') {
      const paper = model.source.evidence.get(source.document);
      const document = textIn(paper?.name, language) || paper?.fileName || source.document;
      return t('threats.card.paper', { document, place: source.place ?? '' }).trim();
    }
    if (source.kind !== 'assumed') return undefined;
    const { devices, zones, protocols } = model.library;
    const template = devices.get(source.by) ?? zones.get(source.by) ?? protocols.get(source.by);
    return t('threats.card.byType', { name: template?.label[language] ?? source.by });
  };
};
