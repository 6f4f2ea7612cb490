import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '../../core/library/text';
import type { Translate } from '../../i18n/i18n';
import { type EditorState, useEditorStore } from '../store/editor';
import { openThreats } from './open-threats';

/** A selection that still grows is not counted aloud at each step, in milliseconds. */
const PAUSE = 400;

const stepWords = (label: string, t: Translate): string => t(label as 'common.undo');

/** Which zone what is selected went to with this step; empty when it stayed where it was. */
const movedWords = ({ selection, document, past, language }: EditorState, t: Translate): string => {
  const before = past.at(-1)?.document;
  const [id = ''] = selection;
  const now = document.assets.get(id) ?? document.zones.get(id);
  const old = before?.assets.get(id) ?? before?.zones.get(id);
  if (now === undefined || old === undefined) return '';
  const zoneOf = (record: object): string | undefined =>
    'zone' in record ? String(record.zone) : 'parent' in record ? String(record.parent) : undefined;
  const to = zoneOf(now);
  if (to === zoneOf(old)) return '';
  const name = textIn(now.name, language);
  const things = selection.length === 1 ? name : t('keys.moveTo.andOthers', { name, count: selection.length - 1 });
  if (to === undefined) return t('keys.moveTo.doneOutside', { things });
  return t('keys.moveTo.done', { things, zone: textIn(document.zones.get(to)?.name, language) });
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
    return movedWords(state, t) || stepWords(step.label, t);
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
