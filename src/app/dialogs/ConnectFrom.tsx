import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '../../core/library/text';
import type { Zone } from '../../core/model/zone';
import { useEditor } from '../store/editor';
import { useModel } from '../store/use-model';
import { DevicePicks } from './DevicePicks';
import { DialogFrame } from './DialogFrame';

interface ConnectFromProps {
  readonly zone: Zone;
  readonly onPick: (id: string) => void;
}

/** Which device of a zone a data flow starts at: zones themselves send nothing. */
export function ConnectFrom({ zone, onPick }: ConnectFromProps) {
  const { t } = useTranslation();
  const model = useModel();
  const language = useEditor((state) => state.language);
  const assets = useEditor((state) => state.document.assets);
  const others = useMemo(
    () =>
      assets
        .values()
        .filter((asset) => asset.zone === undefined || !model.lineOf(asset.zone).some(({ id }) => id === zone.id))
        .map(({ id }) => id),
    [assets, model, zone],
  );
  const name = textIn(zone.name, language);
  return (
    <DialogFrame title={t('keys.connectTo.heading', { name })}>
      {others.length === assets.size ? (
        <p className="ph">{t('keys.connectTo.emptyZone', { name })}</p>
      ) : (
        <DevicePicks without={others} onPick={onPick} label={t('keys.connectTo.from', { name })} />
      )}
    </DialogFrame>
  );
}
