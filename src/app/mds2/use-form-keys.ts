import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { answerQuestion } from '../../core/document/edits/mds2';
import { nextUnanswered, questionsById } from '../../core/evidence/mds2/asked';
import type { StatedMds2Answer } from '../../core/model/evidence-document';
import { useEditorStore } from '../store/editor';
import type { FormWork } from './use-form-work';

type Answer = NonNullable<StatedMds2Answer['answer']>;

const ANSWERS: Readonly<Record<string, Answer>> = { y: 'Yes', n: 'No', a: 'N/A', s: 'See Note' };

const isWriting = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

interface FormKeys {
  readonly place: RefObject<HTMLDivElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Brings a question into view and gives it the keys. */
  readonly goTo: (question: string | undefined) => void;
}

/**
 * Keys of the list of questions: Y, N, A and S answer the one that has the focus and go on to the next that is open;
 * the arrows go up and down; U goes to the next open one; Delete takes the answer back; a slash goes to the search, and
 * Enter from there to what it found. None but that holds while a person writes. What a search found stays in view.
 */
export const useFormKeys = (
  { paper, filling, on }: FormWork,
  isSearching: boolean,
  show: (section: string) => void,
): FormKeys => {
  const store = useEditorStore();
  const place = useRef<HTMLDivElement>(null);
  const [wanted, want] = useState<{ readonly question: string }>();
  useEffect(() => {
    if (wanted === undefined) return;
    const line = place.current?.querySelector<HTMLElement>(`[data-question="${CSS.escape(wanted.question)}"]`);
    line?.querySelector<HTMLElement>('button, input, textarea')?.focus();
    line?.scrollIntoView?.({ block: 'nearest' });
  }, [wanted]);
  const goTo = (question: string | undefined): void => {
    const section = question === undefined ? undefined : questionsById(filling.form).get(question)?.section;
    if (question === undefined || section === undefined) return;
    show(section);
    want({ question });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, target } = event;
    const changed = event.ctrlKey || event.metaKey;
    if (event.altKey || event.nativeEvent.isComposing) return;
    if (target instanceof HTMLInputElement && target.type === 'search' && (key === 'Enter' || key === 'ArrowDown')) {
      event.preventDefault();
      const first = place.current?.querySelector<HTMLElement>('[data-question]')?.dataset.question;
      if (first !== undefined) want({ question: first });
      return;
    }
    if (isWriting(target)) return;
    if (key === '/') {
      event.preventDefault();
      const field = place.current?.querySelector<HTMLInputElement>('input[type="search"]');
      field?.focus();
      field?.select();
      return;
    }
    const { undo, redo, edit } = store.getState();
    if (changed) {
      const letter = key.toLowerCase();
      if (letter !== 'z' && letter !== 'y') return;
      event.preventDefault();
      if (letter === 'y' || event.shiftKey) redo();
      else undo();
      return;
    }
    const line = target instanceof Element ? target.closest<HTMLElement>('[data-question]') : null;
    const id = line?.dataset.question;
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && line !== null) {
      event.preventDefault();
      const lines = [...(place.current?.querySelectorAll<HTMLElement>('[data-question]') ?? [])];
      const next = lines[lines.indexOf(line) + step]?.dataset.question;
      if (next !== undefined) want({ question: next });
      return;
    }
    if (key === 'u' || key === 'U') {
      event.preventDefault();
      goTo(nextUnanswered(filling, id));
      return;
    }
    const answer = ANSWERS[key.toLowerCase()];
    const takesBack = key === 'Delete' || key === 'Backspace';
    const asked = id === undefined ? undefined : questionsById(filling.form).get(id);
    if (id === undefined || asked === undefined || asked.polarity === 'text' || (answer === undefined && !takesBack))
      return;
    event.preventDefault();
    edit('mds2.step.answered', on(answerQuestion(paper.id, id, answer)));
    if (answer === undefined || isSearching) return;
    const { [id]: before, ...others } = filling.answers;
    goTo(nextUnanswered({ ...filling, answers: { ...others, [id]: { ...before, answer } } }, id));
  };
  return { place, onKeyDown, goTo };
};
