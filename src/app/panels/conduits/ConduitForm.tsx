import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../../store/editor';
import { useToday } from '../../store/today';
import { RecordForm } from './RecordForm';

const FIELDS = ['enforcement', 'ruleset', 'logged', 'owners', 'purpose', 'contract', 'reviewedOn', 'reviewOn'].map(
  (path) => ({ path }),
);

/** What is recorded of conduits, one or many, and that they were looked at again today. */
export function ConduitForm(given: Omit<ComponentProps<typeof RecordForm>, 'fields'>) {
  const { t } = useTranslation();
  const today = useToday();
  const edit = useEditor((state) => state.edit);
  return (
    <>
      <RecordForm {...given} fields={FIELDS} />
      <button
        type="button"
        className="btn"
        onClick={() => edit('conduits.step.reviewed', given.target.change('reviewedOn', today()))}
      >
        {t('conduits.form.reviewedToday')}
      </button>
    </>
  );
}
