import { useTranslation } from 'react-i18next';
import { nameOf } from '../../core/analysis/words-of';
import type { MergedElement } from '../../core/document/edits/merge';
import type { RestItem } from '../../core/document/edits/merge-rest';
import { packName } from '../../i18n/pack-name';
import { useEditor } from '../store/editor';
import { useModel } from '../store/use-model';
import { BackAndClose } from './BackAndClose';
import { DialogFrame } from './DialogFrame';
import type { UpdateReportData } from './Dialogs';
import { restName } from './rest-name';

/** How many of each kind are listed before the rest is only counted. */
const MOST = 100;

/** What updating the document from a file changed, added and left; and the way back. */
export default function UpdateReportDialog({ update }: { readonly update: UpdateReportData }) {
  const { t } = useTranslation();
  const model = useModel();
  const language = useEditor((state) => state.language);
  const show = useEditor((state) => state.show);
  const undo = useEditor((state) => state.undo);
  const { name, report, changed, issues } = update;
  const called = ({ id, table }: MergedElement): string =>
    t('files.update.element', { name: nameOf(id, model, language), kind: t(`files.update.kind.${table}`) });
  const document = useEditor((state) => state.document);
  const inWords = (item: RestItem) => {
    const name = item.field === 'packsOff' ? packName(item.id, t) : restName(item, document, model.library, language);
    const kind = t(`files.update.field.${item.field}`);
    return { key: `${item.field}|${item.id}`, text: name === '' ? kind : t('files.update.element', { name, kind }) };
  };
  const rest = [
    { heading: t('files.update.came', { n: report.rest.came.length }), items: report.rest.came.map(inWords) },
    {
      heading: t('files.update.stayed', { n: report.rest.stayed.length }),
      how: t('files.update.stayedHow'),
      items: report.rest.stayed.map(inWords),
    },
  ];
  const elements = [
    { heading: t('files.update.added', { n: report.added.length }), items: report.added },
    { heading: t('files.update.changed', { n: report.changed.length }), items: report.changed },
    {
      heading: t('files.update.missing', { n: report.missing.length }),
      how: t('files.update.missingHow'),
      items: report.missing,
    },
    { heading: t('files.update.refused', { n: report.refused.length }), items: report.refused },
  ].map((section) => ({
    ...section,
    items: section.items.map((item) => ({ key: `${item.table}|${item.id}`, text: called(item) })),
  }));
  const sections = [...elements, ...rest].filter(({ items }) => items.length > 0);
  const { added, differing } = report.decisions;
  return (
    <DialogFrame
      title={t('files.update.done', { name })}
      wide
      actions={
        <BackAndClose back={changed ? { label: t('files.update.undo'), run: undo } : undefined}>
          {issues.length > 0 && (
            <button
              type="button"
              className="btn"
              onClick={() => show({ kind: 'importReport', name, read: true, issues })}
            >
              {t('files.update.notes')}
            </button>
          )}
        </BackAndClose>
      }
    >
      {!changed && <p className="ph">{t('files.update.nothing')}</p>}
      {added.length > 0 && <p>{t('files.update.decisionsAdded', { n: added.length })}</p>}
      {differing.length > 0 && <p>{t('files.update.decisionsDiffering', { n: differing.length })}</p>}
      {sections.map(({ heading, items, ...section }) => (
        <details key={heading}>
          <summary>{heading}</summary>
          {'how' in section && <p className="quiet ph">{section.how}</p>}
          <ul>
            {items.slice(0, MOST).map((item) => (
              <li key={item.key}>{item.text}</li>
            ))}
          </ul>
          {items.length > MOST && <p className="quiet">{t('files.report.more', { n: items.length - MOST })}</p>}
        </details>
      ))}
    </DialogFrame>
  );
}
