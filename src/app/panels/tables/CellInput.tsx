import {
  type ClipboardEvent,
  type KeyboardEvent,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useModel } from '../../store/use-model';
import type { Column } from './columns';
import { hasSuggestions, lastPart, suggestionsFor } from './suggestions';
import type { Reader } from './use-reader';

export interface CellInputHandle {
  focus(): void;
  /** Begins to edit what stands in the cell. */
  begin(): void;
}

interface CellInputProps {
  readonly handle: Ref<CellInputHandle>;
  readonly gridId: string;
  /** The element of the active cell; absent in an empty table. */
  readonly cellId: string | undefined;
  /** The active row and its column; absent on the head of a group and in an empty table. */
  readonly id: string | undefined;
  readonly column: Column | undefined;
  readonly label: string;
  readonly place: { readonly top: number; readonly left: number; readonly width: number; readonly height: number };
  readonly totalWidth: number;
  /** Whether the list of choices opens upwards, for want of room below. */
  readonly opensUp: boolean;
  readonly reader: Reader;
  /** Writes the text into the cell; says whether it could be read. */
  onCommit(id: string, column: Column, text: string): boolean;
  /** Where the cursor goes when a cell is done. */
  onDone(key: 'Enter' | 'Tab', back: boolean): void;
  onRefused(text: string): void;
  onNotWritable(): void;
  /** Keys while no cell is edited. */
  onKeyDown(event: KeyboardEvent): void;
  onCopy(event: ClipboardEvent): void;
  onPaste(event: ClipboardEvent): void;
}

interface Draft {
  readonly text: string;
  readonly id: string;
  readonly column: Column;
}

const COMBOBOX = { role: 'combobox', 'aria-expanded': true, 'aria-autocomplete': 'list' } as const;

/**
 * The field that has the keyboard as long as the table has it. It lies unseen on the active cell, so that typing, also
 * with an input method, begins to edit at once; then it shows itself with what fits.
 */
export function CellInput(props: CellInputProps) {
  const { id, column, reader, place } = props;
  const { t } = useTranslation();
  const model = useModel();
  const listId = useId();
  const faultId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<Draft>();
  const isBegun = useRef(false);
  const [at, setAt] = useState(-1);
  const [isFault, setFault] = useState(false);
  const editing = draft !== undefined && draft.id === id && draft.column.path === column?.path;

  const start = (text: string): void => {
    if (id === undefined || column === undefined) return;
    if (!column.isWritable) {
      props.onNotWritable();
      return;
    }
    setDraft({ text, id, column });
    setAt(-1);
    setFault(false);
  };
  const begin = (): void => {
    if (id === undefined || column === undefined) return;
    const { text, source } = reader.cell(id, column);
    start(source === 'stated' ? text : '');
    isBegun.current = column.isWritable;
  };
  // At once, since what is typed next would be selected, too, and then typed over.
  useLayoutEffect(() => {
    if (isBegun.current && draft !== undefined) field.current?.select();
    isBegun.current = false;
  }, [draft]);
  useImperativeHandle(props.handle, () => ({ focus: () => field.current?.focus({ preventScroll: true }), begin }));
  const stop = (): void => {
    setDraft(undefined);
    setFault(false);
  };
  /** Writes what was typed; what cannot be read stays in the field, with the reason. */
  const commit = (text: string): boolean => {
    if (draft === undefined) return true;
    const done = props.onCommit(draft.id, draft.column, text);
    if (done) stop();
    else setFault(true);
    return done;
  };

  const shown = editing ? draft.text : '';
  const options =
    editing && hasSuggestions(draft.column) ? suggestionsFor(draft.column, shown, model, reader.speech) : [];
  const withOption = (index: number): string => {
    const option = options[index];
    if (draft === undefined || option === undefined) return shown;
    return `${lastPart(draft.column, shown)[0]}${option.name}`;
  };
  const finish = (key: 'Enter' | 'Tab', back: boolean): void => {
    const first = at < 0 ? shown : withOption(at);
    // What is not yet a whole name stands for the first that fits it.
    if (commit(first) || (at < 0 && options.length > 0 && commit(withOption(0)))) props.onDone(key, back);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (!editing) {
      if (event.key === 'F2' || (event.key === 'Enter' && !event.ctrlKey && !event.altKey && id !== undefined)) {
        event.preventDefault();
        begin();
      } else props.onKeyDown(event);
      return;
    }
    // While a cell is edited its keys are its own; undo too takes back what was typed.
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      stop();
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      finish(event.key, event.shiftKey);
    } else if (options.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const next = at + (event.key === 'ArrowDown' ? 1 : -1);
      setAt(Math.max(-1, Math.min(options.length - 1, next)));
    }
  };
  const onBlur = (): void => {
    if (draft === undefined) return;
    if (!props.onCommit(draft.id, draft.column, draft.text)) props.onRefused(draft.text);
    stop();
  };
  // A cell that was left by other means than its keys is written as when the field is left.
  const leave = useRef(onBlur);
  leave.current = onBlur;
  useEffect(() => {
    if (draft !== undefined && !editing) leave.current();
  }, [draft, editing]);

  const idAt = (index: number): string => `${listId}-${index}`;
  const isOpen = editing && options.length > 0;
  return (
    <div
      className="table-input-line"
      style={{ top: place.top, width: props.totalWidth, height: place.height }}
      data-editing={editing || undefined}
    >
      <div
        className="table-input-place"
        style={{ left: place.left, width: place.width, position: place.left === 0 ? 'sticky' : 'absolute' }}
      >
        <input
          ref={field}
          className="table-input"
          data-region-start
          {...(isOpen ? COMBOBOX : {})}
          aria-label={props.label}
          aria-controls={isOpen ? listId : props.gridId}
          aria-activedescendant={editing ? (at < 0 ? undefined : idAt(at)) : props.cellId}
          aria-invalid={isFault ? true : undefined}
          aria-describedby={isFault ? faultId : undefined}
          autoComplete="off"
          spellCheck={false}
          value={shown}
          onChange={({ target }) => {
            if (editing) {
              setDraft({ ...draft, text: target.value });
              setAt(-1);
              setFault(false);
            } else start(target.value);
          }}
          onKeyDown={onKeyDown}
          onBlur={onBlur}
          onCopy={(event) => !editing && props.onCopy(event)}
          onCut={(event) => !editing && props.onCopy(event)}
          onPaste={(event) => {
            event.stopPropagation();
            if (!editing) props.onPaste(event);
          }}
        />
        {isOpen && (
          <div
            id={listId}
            role="listbox"
            aria-label={t('tables.edit.choices', { label: draft.column.label })}
            className={props.opensUp ? 'table-choices up' : 'table-choices'}
          >
            {options.map((option, index) => (
              // biome-ignore lint/a11y/useFocusableInteractive: the field keeps focus and names the active choice
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field answers the keys
              <div
                key={option.id}
                id={idAt(index)}
                role="option"
                aria-selected={index === at}
                data-would={(index === 0 && at < 0 && shown !== '') || undefined}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => {
                  if (commit(withOption(index))) props.onDone('Enter', false);
                }}
              >
                {option.name}
              </div>
            ))}
          </div>
        )}
        {isFault && (
          <div id={faultId} role="alert" className={props.opensUp ? 'fault table-fault up' : 'fault table-fault'}>
            {t('tables.edit.refused', { text: shown })}
          </div>
        )}
      </div>
    </div>
  );
}
