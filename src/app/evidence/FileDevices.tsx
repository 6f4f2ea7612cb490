import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperReason } from '../../core/evidence/paper/candidates';
import type { AssetId } from '../../core/model/id';
import { DevicePicks } from '../dialogs/DevicePicks';
import { useModel } from '../store/use-model';
import type { Attachable } from './attachable';
import { useNames } from './use-names';

const REASON_WORDS = {
  number: 'evidence.reason.number',
  document: 'evidence.reason.document',
  model: 'evidence.reason.model',
  'model-part': 'evidence.reason.modelPart',
  'listed-part': 'evidence.reason.listedPart',
  maker: 'evidence.reason.maker',
  name: 'evidence.reason.name',
  type: 'evidence.reason.type',
} as const satisfies Record<PaperReason, string>;

/** How many devices are named, and how many are offered. */
const NAMED = 12;
const OFFERED = 4;

interface FileDevicesProps {
  readonly file: Attachable;
  readonly onAssets: (assets: readonly AssetId[]) => void;
}

/** The devices that a file is about: those that are chosen, how sure that is, and others to choose. */
export function FileDevices({ file, onAssets }: FileDevicesProps) {
  const { t } = useTranslation();
  const nameOf = useNames();
  const model = useModel();
  const [isChoosing, setChoosing] = useState(false);
  const { assets, assignment, paper, isDecided } = file;
  const chosen = new Set<string>(assets);
  const offers = assignment.candidates.filter(({ asset }) => !chosen.has(asset)).slice(0, OFFERED);
  const reasonsOf = (id: string): string =>
    (assignment.candidates.find(({ asset }) => asset === id)?.reasons ?? [])
      .map((reason) => t(REASON_WORDS[reason]))
      .join(' · ');
  const choose = t(assets.length + offers.length === 0 ? 'evidence.devices.one' : 'evidence.devices.other');
  const certainty = isDecided ? 'chosen' : assignment.certainty;
  return (
    <div className="file-devices">
      <p className={certainty === 'likely' || assets.length === 0 ? 'certainty asks' : 'certainty quiet'}>
        {assets.length === 0 && (isDecided || assignment.candidates.length === 0)
          ? t('evidence.devices.none')
          : t(`evidence.devices.${certainty}`)}
      </p>
      {assets.length > 0 && (
        <ul className="chips" aria-label={t('evidence.devices.of', { name: paper.fileName ?? '' })}>
          {assets.slice(0, NAMED).map((id) => (
            <li key={id} className="chip">
              <span className="ph">{nameOf(id)}</span>
              {!isDecided && reasonsOf(id) !== '' && <span className="quiet">{reasonsOf(id)}</span>}
              <button
                type="button"
                className="btn ghost compact square"
                aria-label={t('evidence.devices.remove', { name: nameOf(id) })}
                onClick={() => onAssets(assets.filter((one) => one !== id))}
              >
                <X size={12} aria-hidden />
              </button>
            </li>
          ))}
          {assets.length > NAMED && (
            <li className="quiet">{t('evidence.devices.and', { count: assets.length - NAMED })}</li>
          )}
        </ul>
      )}
      <div className="offers">
        {offers.map(({ asset }) => (
          <button key={asset} type="button" className="btn compact" onClick={() => onAssets([...assets, asset])}>
            {t('evidence.devices.add', { name: nameOf(asset) })} <span className="quiet">{reasonsOf(asset)}</span>
          </button>
        ))}
        {model.source.assets.size > chosen.size && (
          <details className="other-device" onToggle={({ currentTarget }) => setChoosing(currentTarget.open)}>
            <summary>{choose}</summary>
            {isChoosing && (
              <DevicePicks
                label={choose}
                without={assets}
                onPick={(id) => {
                  const asset = model.asset(id);
                  if (asset !== undefined) onAssets([...assets, asset.id]);
                }}
              />
            )}
          </details>
        )}
      </div>
    </div>
  );
}
