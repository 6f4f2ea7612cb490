import { consequencesOf } from '../../../core/document/edits/consequences';
import { rowsOf } from '../../../core/document/edits/records';
import { canvasApi } from '../../canvas/canvas-api';
import { removeNow } from '../../canvas/removing';
import { newId } from '../add-part';
import { copiesOf, newRecord, withNewRecords } from './new-rows';
import { newIds, rowsInBlock, type TableDesk } from './table-desk';

/** Rows that a command about whole rows is meant for: the selected ones where the block touches them, else its own. */
export const rowsMeant = (desk: TableDesk): readonly string[] => {
  const own = rowsInBlock(desk);
  const { selection, document } = desk.store.getState();
  const rows = rowsOf(document, desk.noun.id);
  const selected = selection.filter((id) => rows.has(id));
  return own.some((id) => selected.includes(id)) ? selected : own;
};

/** Adds a row at the end and gives its id; `undefined` where it lacks the two ends it would join. */
export const addRow = (desk: TableDesk): string | undefined => {
  const { store, noun, reader, say } = desk;
  const { t } = reader.speech;
  const { document, selection, edit } = store.getState();
  const [from, to] = selection.filter((each) => document.assets.has(each));
  const ends = noun.id === 'flows' ? ['from', 'to'] : noun.id === 'links' ? ['ends.0.asset', 'ends.1.asset'] : [];
  const cells = ends.map((path, at) => ({ path, value: at === 0 ? from : to }));
  const id = newId(document, noun.one);
  const record = newRecord(noun.id, id, t(`tables.named.${noun.id}`), cells);
  const added = withNewRecords(document, noun.id, [record]);
  if (added.refused.length > 0) {
    say({ text: t('tables.add.ends'), details: [] });
    return undefined;
  }
  edit('tables.step.add', () => added.document);
  return id;
};

export const duplicateRows = (desk: TableDesk): readonly string[] => {
  const { store, noun } = desk;
  const { document, edit } = store.getState();
  const copies = copiesOf(document, noun.id, rowsMeant(desk), newIds(desk));
  edit('tables.step.duplicate', () => withNewRecords(document, noun.id, copies).document);
  return copies.map(({ id }) => id);
};

/** Deletes rows. What would go with them is named first, as in the drawing. */
export const removeRows = (desk: TableDesk): void => {
  const { store, reader } = desk;
  const ids = rowsMeant(desk);
  const { document, show } = store.getState();
  const { lost } = consequencesOf(document, ids);
  const gone = Object.values(lost).reduce((sum, list) => sum + list.length, 0);
  if (gone + ids.length > 20) show({ kind: 'remove', ids });
  else removeNow(store, ids, reader.speech.t);
};

/** Selects the rows and flies to them in the drawing; a link is shown by its ends. */
export const showRows = (desk: TableDesk): void => {
  const ids = rowsMeant(desk);
  const { document, select } = desk.store.getState();
  select(ids);
  canvasApi.reveal(ids.flatMap((id) => document.links.get(id)?.ends.map(({ asset }) => asset as string) ?? [id]));
};
