import { type Consequences, consequencesOf } from '../../core/document/edits/consequences';
import { removeElements } from '../../core/document/edits/remove';
import type { Translate } from '../../i18n/i18n';
import type { EditorStore } from '../store/editor';
import type { Desk } from './desk';

/** Removing more than this, with what goes along, is asked about first. */
const ASKED = 20;

/** Nouns in the order in which a person would name them. */
const NOUNS = ['assets', 'zones', 'flows', 'links', 'conduits', 'controls', 'evidence'] as const;

/** "3 devices, 12 data flows": what would be gone; empty when nothing would. */
export const lostIn = ({ lost }: Consequences, t: Translate): string =>
  NOUNS.filter((noun) => lost[noun].length > 0)
    .map((noun) => t(`canvas.lost.${noun}`, { count: lost[noun].length }))
    .join(t('canvas.say.comma'));

/** Removes at once, as one step, and says what went along. */
export const removeNow = (store: EditorStore, ids: readonly string[], t: Translate): void => {
  const { document, edit, select, say } = store.getState();
  const known = consequencesOf(document, ids);
  edit('canvas.step.remove', removeElements(ids));
  select([]);
  const gone = Object.values(known.lost).reduce((sum, list) => sum + list.length, 0);
  if (gone > 0) say({ text: t('canvas.lost.done', { things: lostIn(known, t) }), undo: true });
};

/**
 * Removes what is selected, and what goes along; gates are drawn, not made, so they stay. Much at once is asked about
 * first.
 */
export const removeSelected = ({ store, words }: Desk, along: readonly string[] = []): void => {
  const { selection: selected, document, show } = store.getState();
  if (selected.length === 0) return;
  const selection = [...new Set([...selected, ...along])];
  const { lost } = consequencesOf(document, selection);
  const gone = Object.values(lost).reduce((sum, list) => sum + list.length, 0);
  if (gone > ASKED) show({ kind: 'remove', ids: selection });
  else removeNow(store, selection, words());
};
