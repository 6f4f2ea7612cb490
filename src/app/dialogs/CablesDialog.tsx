import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addLink } from '../../core/document/edits/elements';
import { removeElements } from '../../core/document/edits/remove';
import { updateElement } from '../../core/document/edits/update';
import { CABLE_WORDS } from '../../core/drawing/cable-line';
import { textIn } from '../../core/library/text';
import type { AssetId, LinkId } from '../../core/model/id';
import { LINK_MEDIA } from '../../core/model/link';
import { type Cable, cablesOf, type LinkMedium } from '../../core/views/cables';
import { newId } from '../canvas/gestures';
import { useEditor } from '../store/editor';
import { DialogFrame } from './DialogFrame';

interface CablesDialogProps {
  readonly asset: string;
  /** The other end of a cable that was drawn, chosen already. */
  readonly to?: string | undefined;
}

/** What is plugged into a device or switch, port by port, and where cables are connected and unplugged. */
export default function CablesDialog({ asset: id, to = '' }: CablesDialogProps) {
  const { t } = useTranslation();
  const document = useEditor((state) => state.document);
  const language = useEditor((state) => state.language);
  const edit = useEditor((state) => state.edit);
  const [port, setPort] = useState('');
  const [far, setFar] = useState(to);
  const [farPort, setFarPort] = useState('');
  const [medium, setMedium] = useState<LinkMedium | ''>('');
  const field = useId();
  const cables = useMemo(
    () =>
      cablesOf(document)
        .filter(({ ends }) => ends.some(({ asset }) => asset === id))
        .map((cable) =>
          cable.ends[0].asset === id ? cable : { ...cable, ends: [cable.ends[1], cable.ends[0]] as const },
        )
        .sort((a, b) => (a.ends[0].port ?? '').localeCompare(b.ends[0].port ?? '', undefined, { numeric: true })),
    [document, id],
  );
  const nameOf = (asset: string): string => textIn(document.assets.get(asset)?.name, language) || asset;
  const options = useMemo(
    () =>
      document.assets
        .values()
        .filter((asset) => asset.id !== id)
        .map((asset) => ({ id: asset.id, name: textIn(asset.name, language) || asset.id }))
        .sort((a, b) => a.name.localeCompare(b.name, language)),
    [document.assets, id, language],
  );
  const plug = (): void => {
    const [here, there] = [document.assets.get(id), document.assets.get(far)];
    if (here === undefined || there === undefined) return;
    const end = (asset: AssetId, name: string) => (name.trim() === '' ? { asset } : { asset, port: name.trim() });
    const link = { id: newId('link') as LinkId, ends: [end(here.id, port), end(there.id, farPort)] as const };
    edit('views.step.plug', addLink(medium === '' ? link : { ...link, medium }));
    setPort('');
    setFar('');
    setFarPort('');
  };
  const unplug = ({ source }: Cable): void => {
    if ('link' in source) {
      edit('views.step.unplug', removeElements([source.link.id]));
      return;
    }
    const asset = document.assets.get(source.asset);
    const interfaces = asset?.interfaces?.map((leg, index) => {
      const { switchPort: _, ...rest } = leg;
      return index === source.leg ? rest : leg;
    });
    edit('views.step.unplug', updateElement('assets', source.asset, { interfaces }));
  };
  const unknown = <span className="unknown-value">{t('views.cable.unknown')}</span>;
  return (
    <DialogFrame title={t('views.cable.heading', { name: nameOf(id) })} wide>
      {cables.length === 0 ? (
        <p className="quiet">{t('views.cable.none')}</p>
      ) : (
        <table className="port-table">
          <thead>
            <tr>
              <th scope="col">{t('views.cable.port')}</th>
              <th scope="col">{t('views.cable.far')}</th>
              <th scope="col">{t('views.cable.farPort')}</th>
              <th scope="col">{t('views.cable.medium')}</th>
              <th scope="col">{t('views.cable.vlan')}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {cables.map((cable) => (
              <tr key={cable.id}>
                <th scope="row">{cable.ends[0].port ?? unknown}</th>
                <td>{nameOf(cable.ends[1].asset)}</td>
                <td>{cable.ends[1].port ?? unknown}</td>
                <td>{cable.medium === undefined ? unknown : CABLE_WORDS[cable.medium][language]}</td>
                <td>{cable.vlan ?? unknown}</td>
                <td>
                  <button
                    type="button"
                    className="btn compact"
                    aria-label={`${t('views.cable.remove')}${t('common.colon')}${nameOf(cable.ends[1].asset)}`}
                    onClick={() => unplug(cable)}
                  >
                    {t('views.cable.remove')}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <form
        className="plug-form"
        onSubmit={(event) => {
          event.preventDefault();
          plug();
        }}
      >
        <label htmlFor={`${field}-port`}>{t('views.cable.port')}</label>
        <input id={`${field}-port`} value={port} data-first onChange={(event) => setPort(event.target.value)} />
        <label htmlFor={`${field}-far`}>{t('views.cable.to')}</label>
        <select id={`${field}-far`} value={far} onChange={(event) => setFar(event.target.value)}>
          <option value="">{t('views.choose')}</option>
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.name}
            </option>
          ))}
        </select>
        <label htmlFor={`${field}-farport`}>{t('views.cable.farPort')}</label>
        <input id={`${field}-farport`} value={farPort} onChange={(event) => setFarPort(event.target.value)} />
        <label htmlFor={`${field}-medium`}>{t('views.cable.medium')}</label>
        <select
          id={`${field}-medium`}
          value={medium}
          onChange={(event) => setMedium(LINK_MEDIA.find((one) => one === event.target.value) ?? '')}
        >
          <option value="">{t('views.cable.unknown')}</option>
          {LINK_MEDIA.map((one) => (
            <option key={one} value={one}>
              {CABLE_WORDS[one][language]}
            </option>
          ))}
        </select>
        <button type="submit" className="btn primary" disabled={far === ''}>
          {t('views.cable.add')}
        </button>
      </form>
    </DialogFrame>
  );
}
