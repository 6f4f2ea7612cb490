import { type KeyboardEvent, useEffect, useRef, useState } from 'react';

interface EditFieldProps {
  readonly value: string;
  readonly label: string;
  onCommit(value: string): void;
  /** Called when editing ends, committed or not. */
  onEnd?(): void;
  /** Called when Esc puts the old text back. */
  onCancel?: (() => void) | undefined;
  /** For a field that adds to a list: it is empty again after each commit. */
  empties?: boolean;
  readonly id?: string;
  readonly className?: string;
  readonly lang?: string;
  readonly autoFocus?: boolean;
  readonly multiline?: boolean;
  readonly inputMode?: 'numeric' | 'text';
  readonly type?: 'text' | 'date';
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly invalid?: boolean;
  readonly describedBy?: string | undefined;
}

/**
 * A text people edit in place: Enter or leaving it commits, Esc puts the old text back. Keys that an input method is
 * still using do neither. What was refused stays to be corrected, and a value that arrives late never takes the place of
 * what was typed since.
 */
export function EditField(props: EditFieldProps) {
  const { value, label, onCommit, onEnd, multiline = false } = props;
  const [draft, setDraft] = useState(value);
  const [shown, setShown] = useState(value);
  /** What was committed last, or came as the value since: only what differs from it has been typed. */
  const [settled, setSettled] = useState(value);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const cancelled = useRef(false);
  if (shown !== value) {
    setShown(value);
    setSettled(value);
    if (draft === settled) setDraft(value);
  }
  useEffect(() => {
    if (props.autoFocus !== true) return;
    field.current?.focus();
    field.current?.select();
  }, [props.autoFocus]);

  const commit = (): void => {
    if (draft === settled) return;
    setSettled(props.empties === true ? '' : draft);
    if (props.empties === true) setDraft('');
    onCommit(draft);
  };
  const finish = (): void => {
    if (!cancelled.current) commit();
    cancelled.current = false;
    onEnd?.();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' || event.key === 'Enter') event.stopPropagation();
    if (event.key === 'Escape') {
      cancelled.current = true;
      setDraft(value);
      setSettled(value);
      props.onCancel?.();
      if (onEnd === undefined) cancelled.current = false;
      else field.current?.blur();
    }
    if (event.key === 'Enter' && (!multiline || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (onEnd === undefined) commit();
      else field.current?.blur();
    }
  };
  const shared = {
    ref: field,
    id: props.id,
    className: props.className ?? 'edit-field',
    lang: props.lang,
    value: draft,
    placeholder: props.placeholder,
    maxLength: props.maxLength,
    'aria-label': label,
    'aria-invalid': props.invalid === true ? true : undefined,
    'aria-describedby': props.describedBy,
    onChange: (event: { readonly target: { readonly value: string } }) => setDraft(event.target.value),
    onKeyDown,
    onBlur: finish,
  };
  if (multiline) return <textarea rows={3} {...shared} />;
  return <input type={props.type ?? 'text'} inputMode={props.inputMode} autoComplete="off" {...shared} />;
}
