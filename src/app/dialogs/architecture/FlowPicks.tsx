import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOf } from '../../../core/analysis/words-of';
import { folded, foldedWords } from '../../../core/library/folded';
import { textIn } from '../../../core/library/text';
import { usesByUrgency } from '../../../core/views/architecture/security-use-case';
import { useEditor } from '../../store/editor';
import { useModel } from '../../store/use-model';
import { PickList } from '../PickList';

interface FlowPicksProps {
  readonly chosen: string | undefined;
  readonly onPick: (flow: string) => void;
}

/** The data flows of the document, those that lives depend on first, to choose one by its ends or protocol. */
export function FlowPicks({ chosen, onPick }: FlowPicksProps) {
  const { t } = useTranslation();
  const model = useModel();
  const language = useEditor((state) => state.language);
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query);
  const all = useMemo(
    () =>
      usesByUrgency(model).map(({ id, protocol }) => {
        const label = nameOf(id, model, language);
        const known = model.library.protocols.get(protocol ?? '');
        const end = known === undefined ? (protocol ?? '') : textIn(known.label, language);
        return { id, label, end, words: folded(`${label} ${end}`) };
      }),
    [model, language],
  );
  const picks = useMemo(() => {
    const parts = foldedWords(wanted);
    return all.filter(({ words }) => parts.every((part) => words.includes(part)));
  }, [all, wanted]);
  return (
    <PickList
      label={t('views.architecture.use')}
      placeholder={t('shell.pick.search')}
      query={query}
      searched={wanted}
      onQuery={setQuery}
      picks={picks}
      chosen={chosen}
      onPick={onPick}
      nothing={t('shell.find.nothing', { query: wanted })}
      more={(count) => t('keys.pick.more', { count })}
    />
  );
}
