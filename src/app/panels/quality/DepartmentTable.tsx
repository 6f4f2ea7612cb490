import { useTranslation } from 'react-i18next';
import { nameOf } from '../../../core/analysis/words-of';
import { type Completeness, NO_DEPARTMENT } from '../../../core/quality/completeness';
import { DIAGRAM_ITEM_IDS } from '../../../core/quality/diagram-item';
import { useEditor } from '../../store/editor';
import { useModel } from '../../store/use-model';
import { percentOf } from './Bar';

/** How complete each department's part of the diagram is, item by item. R62. */
export function DepartmentTable({ completeness }: { readonly completeness: Completeness }) {
  const { t } = useTranslation();
  const model = useModel();
  const language = useEditor((state) => state.language);
  const name = (id: string): string => (id === NO_DEPARTMENT ? t('quality.noDepartment') : nameOf(id, model, language));
  const rows = [...completeness.departments].sort(
    ([a], [b]) => Number(a === '') - Number(b === '') || (a < b ? -1 : 1),
  );
  return (
    <div className="department-scroll">
      <table className="departments">
        <caption className="hidden-text">{t('quality.departments')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('quality.department')}</th>
            {DIAGRAM_ITEM_IDS.map((item) => (
              <th key={item} scope="col" title={t(`quality.item.${item}`)}>
                {t(`quality.short.${item}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([id, shares]) => (
            <tr key={id}>
              <th scope="row">{name(id)}</th>
              {DIAGRAM_ITEM_IDS.map((item) => {
                const share = shares[item];
                return (
                  <td key={item} title={share === undefined ? undefined : t('quality.share', { ...share })}>
                    {share === undefined ? '–' : `${percentOf(share)}%`}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
