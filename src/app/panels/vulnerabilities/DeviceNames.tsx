import { useTranslation } from 'react-i18next';
import { textIn } from '../../../core/library/text';
import type { AssetId } from '../../../core/model/id';
import { useEditor } from '../../store/editor';
import { useReveal } from '../quality/use-reveal';

/** Names shown before the rest is only counted. */
const SHOWN = 12;

/** Devices by name, each a way to it, and to all of them in the drawing. */
export function DeviceNames({ ids }: { readonly ids: readonly AssetId[] }) {
  const { t } = useTranslation();
  const reveal = useReveal();
  const assets = useEditor((state) => state.document.assets);
  const language = useEditor((state) => state.language);
  if (ids.length === 0) return <p>{t('vulnerabilities.card.noDevice')}</p>;
  return (
    <section>
      <h4>
        {t('vulnerabilities.card.devices')}
        {t('common.aside', { text: ids.length.toLocaleString(language) })}
      </h4>
      <ul className="device-names">
        {ids.slice(0, SHOWN).map((id) => (
          <li key={id}>
            <button type="button" className="link" onClick={() => reveal([id])}>
              {textIn(assets.get(id)?.name, language) || id}
            </button>
          </li>
        ))}
        {ids.length > SHOWN && <li>{t('vulnerabilities.card.moreDevices', { count: ids.length - SHOWN })}</li>}
      </ul>
      {ids.length > 1 && (
        <button type="button" onClick={() => reveal(ids)}>
          {t('vulnerabilities.card.showAll')}
        </button>
      )}
    </section>
  );
}
