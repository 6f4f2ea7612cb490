import { useTranslation } from 'react-i18next';
import { useEditor } from '../store/editor';
import type { UpdateOffer } from '../store/page-slice';
import { DialogFrame } from './DialogFrame';

/** A file about the hospital that is open: update that, or open it as a document of its own. */
export default function SameHospitalDialog({ offer }: { readonly offer: UpdateOffer }) {
  const { t } = useTranslation();
  const show = useEditor((state) => state.show);
  const { name, report, update, openIt } = offer;
  const counts = [
    t('files.update.added', { n: report.added.length }),
    t('files.update.changed', { n: report.changed.length }),
    t('files.update.missing', { n: report.missing.length }),
    ...(report.rest.came.length > 0 ? [t('files.update.came', { n: report.rest.came.length })] : []),
    ...(report.rest.stayed.length > 0 ? [t('files.update.stayed', { n: report.rest.stayed.length })] : []),
  ];
  const go = (then: () => void): void => {
    show(undefined);
    then();
  };
  return (
    <DialogFrame
      title={t('files.update.heading', { name })}
      actions={
        <>
          <button type="button" className="btn" onClick={() => go(openIt)}>
            {t('files.update.apart')}
          </button>
          <button type="button" className="btn primary" data-first onClick={() => go(update)}>
            {t('files.update.update')}
          </button>
        </>
      }
    >
      <p className="ph">{t('files.update.how')}</p>
      <ul>
        {counts.map((count) => (
          <li key={count}>{count}</li>
        ))}
      </ul>
    </DialogFrame>
  );
}
