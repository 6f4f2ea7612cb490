import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ConduitSchema } from '../../../core/model/conduit';
import type { GridField } from '../../../core/segmentation/conduits/grid';
import { conduitCount, recordMany } from '../../../core/segmentation/conduits/record-many';
import { useModel } from '../../store/use-model';
import { ConduitForm } from './ConduitForm';
import { putConduits } from './conduits-state';

/** What a person says of all picked fields at once, kept as one step. */
export function ManyCard({ fields }: { readonly fields: readonly GridField[] }) {
  const { t } = useTranslation();
  const model = useModel();
  const target = useMemo(() => {
    const cells = fields.flatMap((field) => field.cells);
    return {
      scope: 'crossing' as const,
      ids: [],
      fields: [],
      entries: ConduitSchema.entries,
      records: [{}],
      count: conduitCount(cells, model),
      change: (path: string, value: unknown) => recordMany(cells, new Map([[path, value]]), model),
    };
  }, [fields, model]);
  return (
    <article className="cm-card" aria-label={t('conduits.many.heading')}>
      <header>
        <h3>{t('conduits.many.picked', { count: fields.length, conduits: target.count })}</h3>
        <button type="button" className="btn compact" onClick={() => putConduits({ picked: new Set() })}>
          {t('conduits.many.none')}
        </button>
      </header>
      <p className="hint">{t('conduits.many.hint')}</p>
      <ConduitForm
        target={target}
        step="conduits.step.recordMany"
        label={t('conduits.many.heading')}
        silent={t('conduits.many.keep')}
      />
    </article>
  );
}
