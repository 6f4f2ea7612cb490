import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../store/editor';
import { useModel } from '../store/use-model';
import { DeviceIcon } from '../widgets/DeviceIcon';
import { assetChoice, findChoices } from './choices';
import { MOST, PickList } from './PickList';

interface DevicePicksProps {
  /** Devices that cannot be chosen. */
  readonly without: readonly (string | undefined)[];
  readonly onPick: (id: string) => void;
  /** Where picking only marks: the one that is marked. */
  readonly chosen?: string | undefined;
  /** For what one is chosen; the other end of a connection where it is not said. */
  readonly label?: string;
}

/** The devices of the document, to choose one by its name. */
export function DevicePicks({ without, onPick, chosen, label }: DevicePicksProps) {
  const { t } = useTranslation();
  const model = useModel();
  const language = useEditor((state) => state.language);
  const assets = useEditor((state) => state.document.assets);
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query);
  const left = without.join('\n');
  const all = useMemo(() => {
    const ids = new Set(left.split('\n'));
    return assets
      .values()
      .filter(({ id }) => !ids.has(id))
      .map((asset) => assetChoice(asset, model, language));
  }, [assets, left, model, language]);
  const picks = useMemo(
    () =>
      findChoices(all, wanted).map((pick, index) => {
        const asset = index < MOST ? model.asset(pick.id) : undefined;
        if (asset === undefined) return pick;
        return { ...pick, icon: <DeviceIcon kind={asset.kind} category={model.categoryOf(asset)} size={16} /> };
      }),
    [all, wanted, model],
  );
  return (
    <PickList
      label={label ?? t('keys.connectTo.to')}
      placeholder={t('shell.pick.search')}
      query={query}
      searched={wanted}
      onQuery={setQuery}
      picks={picks}
      onPick={onPick}
      chosen={chosen}
      nothing={t('shell.find.nothing', { query: wanted })}
      more={(count) => t('keys.pick.more', { count })}
    />
  );
}
