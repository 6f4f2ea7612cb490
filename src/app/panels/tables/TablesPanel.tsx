import { useTranslation } from 'react-i18next';
import { rowsOf } from '../../../core/document/edits/records';
import { useEditor } from '../../store/editor';
import { NumberedTabs } from '../findings/NumberedTabs';
import { nounOf, nouns } from './nouns';
import { TableView } from './TableView';
import { tablesStore, useTables } from './tables-state';
import { useAllWords } from './use-all-words';
import '../panels.css';
import './tables.css';

/** The hospital as tables, one for each noun: every row and field, to be read, sorted and filled in at once. */
export function TablesPanel() {
  const { t } = useTranslation();
  const document = useEditor((state) => state.document);
  const noun = useTables((state) => state.noun);
  const hasAllWords = useAllWords();
  const tabs = nouns.map(({ id }) => {
    const name = t(`tables.noun.${id}`);
    const count = rowsOf(document, id).size;
    return { key: id, name, count, label: t('threats.dock.tab', { name, count }) };
  });
  return (
    <section className="tables" aria-label={t('tables.heading')}>
      <NumberedTabs
        label={t('tables.heading')}
        tabs={tabs}
        current={noun}
        onChoose={(id) => tablesStore.setState({ noun: id })}
      >
        {hasAllWords ? <TableView key={noun} noun={nounOf(noun)} /> : <div aria-busy="true" />}
      </NumberedTabs>
    </section>
  );
}
