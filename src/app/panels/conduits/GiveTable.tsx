import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type GivenTable, giveTable, TABLE_FORMATS, type TableFormat } from './give-table';

/** Buttons that give a table out as a file, or to the printer. It is put together only when it is asked for. */
export function GiveTable({ table }: { readonly table: () => GivenTable | Promise<GivenTable> }) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState(false);
  const give = async (format: TableFormat): Promise<void> => setProblem(!(await giveTable(await table(), format)));
  return (
    <span className="cm-give">
      {TABLE_FORMATS.map((format) => (
        <button key={format} type="button" className="chip" onClick={() => void give(format)}>
          {t(`conduits.give.${format}`)}
        </button>
      ))}
      {problem && (
        <span role="alert" className="problem">
          {t('conduits.give.failed')}
        </span>
      )}
    </span>
  );
}
