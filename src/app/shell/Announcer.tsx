import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { View } from '../../core/document/document';
import { type Text, textIn } from '../../core/library/text';
import { changesBetween } from '../../core/table';
import type { Translate } from '../../i18n/i18n';
import { viewIn } from '../canvas/view-in';
import { type EditorState, useEditorStore } from '../store/editor';
import { openThreats } from './open-threats';

/** A selection that still grows is not counted aloud at each step, in milliseconds. */
const PAUSE = 400;

const stepWords = (label: string, t: Translate): string => t(label as 'common.undo');

/** What is selected, by name. */
const thingsOf = ({ selection, language }: EditorState, name: Text, t: Translate): string => {
  const first = textIn(name, language);
  return selection.length === 1 ? first : t('keys.moveTo.andOthers', { name: first, count: selection.length - 1 });
};

const zoneOf = (record: object): string | undefined =>
  'zone' in record ? String(record.zone) : 'parent' in record ? String(record.parent) : undefined;

/** What came with this step and where it stands; empty for anything but one device or zone. Costs what the step changed. */
const addedWords = ({ document, past, language }: EditorState, t: Translate): string => {
  const before = past.at(-1)?.document;
  if (before === undefined) return '';
  const added = [
    ...changesBetween(before.assets, document.assets).set,
    ...changesBetween(before.zones, document.zones).set,
  ].filter(({ id }) => !before.assets.has(id) && !before.zones.has(id));
  const [first] = added;
  if (first === undefined || added.length > 1) return '';
  const name = textIn(first.name, language);
  const zone = zoneOf(first);
  if (zone === undefined) return t('keys.spoken.added', { name });
  return t('keys.spoken.addedIn', { name, zone: textIn(document.zones.get(zone)?.name, language) });
};

/** Which zone what is selected went to with this step; empty when it stayed in its own. */
const movedWords = (state: EditorState, t: Translate): string => {
  const { selection, document, past, language } = state;
  const before = past.at(-1)?.document;
  const [id = ''] = selection;
  const now = document.assets.get(id) ?? document.zones.get(id);
  const old = before?.assets.get(id) ?? before?.zones.get(id);
  if (now === undefined || old === undefined) return '';
  const to = zoneOf(now);
  if (to === zoneOf(old)) return '';
  const things = thingsOf(state, now.name, t);
  if (to === undefined) return t('keys.moveTo.doneOutside', { things });
  return t('keys.moveTo.done', { things, zone: textIn(document.zones.get(to)?.name, language) });
};

const noteIn = ({ notes }: View, id: string) => notes?.find((note) => note.id === id);

/** Where what is selected stands after this step, in pixels from the corner of what contains it; empty when it stays. */
const shiftedWords = (state: EditorState, t: Translate): string => {
  const { selection, document, past, language } = state;
  const view = viewIn(state);
  const before = past.at(-1)?.document.views.get(view.id);
  const [id = ''] = selection;
  const placed = view.placements.get(id) ?? noteIn(view, id);
  const old = before?.placements.get(id) ?? (before === undefined ? undefined : noteIn(before, id));
  if (placed === undefined || old === undefined || (placed.x === old.x && placed.y === old.y)) return '';
  const record = document.assets.get(id) ?? document.zones.get(id);
  const name = record?.name ?? noteIn(view, id)?.text;
  if (name === undefined) return '';
  const things = thingsOf(state, name, t);
  const at = { things, x: Math.round(placed.x), y: Math.round(placed.y) };
  const zone = record === undefined || view.preset !== 'network' ? undefined : zoneOf(record);
  if (zone === undefined) return t('keys.spoken.shifted', at);
  return t('keys.spoken.shiftedIn', { ...at, zone: textIn(document.zones.get(zone)?.name, language) });
};

/** What one change of the state is worth saying; empty for nothing. Notices say themselves. */
export const spokenOf = (state: EditorState, before: EditorState, t: Translate): string => {
  if (state.document !== before.document && state.document.id === before.document.id) {
    if (state.past.length < before.past.length && state.future.length > before.future.length)
      return t('keys.spoken.undone', { step: stepWords(state.future[0]?.label ?? '', t) });
    const step = state.past.at(-1);
    if (step === undefined) return '';
    if (
      state.future.length < before.future.length &&
      state.past.length > before.past.length &&
      before.future[0]?.label === step.label
    )
      return t('keys.spoken.redone', { step: stepWords(step.label, t) });
    return addedWords(state, t) || movedWords(state, t) || shiftedWords(state, t) || stepWords(step.label, t);
  }
  if (state.report !== before.report && state.report !== null && before.report !== null) {
    const threats = openThreats(state.report, state.document.treatments);
    const questions = state.report.questions.length;
    const more = threats - openThreats(before.report, before.document.treatments);
    if (more === 0 && questions === before.report.questions.length) return '';
    const change = more === 0 ? '' : more > 0 ? `+${more}` : `−${-more}`;
    return t(change === '' ? 'keys.spoken.same' : 'keys.spoken.report', { threats, change, questions });
  }
  return '';
};

/** The one place from which changes are spoken: steps, undo, the size of the selection, and what a step did to the report. */
export function Announcer() {
  const { t } = useTranslation();
  const store = useEditorStore();
  const [words, setWords] = useState('');
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = store.subscribe((state, before) => {
      const spoken = spokenOf(state, before, t);
      if (spoken !== '') setWords(spoken);
      // A notice of the same step says more, and is spoken where it stands: nothing is said twice.
      if (state.toast !== before.toast && state.toast !== undefined) setWords('');
      if (state.selection === before.selection) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        const count = store.getState().selection.length;
        if (count > 1) setWords(t('keys.spoken.selected', { count }));
      }, PAUSE);
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [store, t]);
  return (
    <p className="hidden-text" role="status" data-spoken>
      {words}
    </p>
  );
}
