import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { folded } from '../../../core/library/folded';
import { bestOf } from '../../search/choices';
import type { TextEntry } from '../../search/text-block';

export interface PickOption {
  readonly id: string;
  readonly name: string;
  /** Further words by which it is found. */
  readonly also?: string;
}

/** A list that is made only when it is opened. */
export interface PickList {
  list(): readonly PickOption[];
  /** What one of them is called; `undefined` when it is not among them. */
  name(id: string): string | undefined;
}

interface PickerProps {
  readonly label: string;
  readonly options: PickList;
  /** The id of the present choice. */
  readonly value?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly describedBy?: string | undefined;
  onPick(id: string): void;
  /** Lets people take the choice back. */
  onClear?(): void;
  /** Lets people choose what is not in the list yet. */
  onCreate?(name: string): void;
}

/** More than this nobody reads; typing narrows the list. */
const SHOWN = 50;

interface Entry extends TextEntry {
  readonly option: PickOption;
}
const entryOf = (option: PickOption): Entry => ({
  id: option.id,
  option,
  names: [folded(option.name)],
  others: option.also === undefined ? [] : [folded(option.also), ...option.also.split(' ').map(folded)],
});
const entries = new WeakMap<readonly PickOption[], readonly Entry[]>();

/** Those whose name begins so, then those that have it anywhere in their names. */
const fittingOf = (options: readonly PickOption[], text: string): readonly PickOption[] => {
  const made = entries.get(options) ?? options.map(entryOf);
  entries.set(options, made);
  return bestOf(made, text).map(({ option }) => option);
};

/** A field with a list that typing narrows: arrows move, Enter chooses, Esc gives up, emptying it takes it back. */
export function Picker({ label, options, value, placeholder, describedBy, onPick, onClear, onCreate }: PickerProps) {
  const { t } = useTranslation();
  const listId = useId();
  const current = value === undefined ? '' : (options.name(value) ?? value);
  const [typed, setTyped] = useState<string>();
  const [at, setAt] = useState(0);
  const open = typed !== undefined;
  const wanted = folded(typed ?? '');
  const all = open ? options.list() : [];
  const unasked = wanted === '' || typed === current;
  const fitting = useMemo(() => (unasked ? all : fittingOf(all, typed ?? '')).slice(0, SHOWN), [unasked, all, typed]);
  const isNew =
    onCreate !== undefined &&
    wanted !== '' &&
    typed !== current &&
    !fitting.some(({ name }) => folded(name) === wanted);
  const last = fitting.length + (isNew ? 0 : -1);

  const close = (): void => {
    setTyped(undefined);
    setAt(0);
  };
  const choose = (index: number): void => {
    const option = fitting[index];
    if (option !== undefined && option.id !== value) onPick(option.id);
    else if (option === undefined && isNew) onCreate((typed ?? '').trim());
    close();
  };
  const leave = (): void => {
    if (typed?.trim() === '' && value !== undefined) onClear?.();
    close();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const keys: Readonly<Record<string, (() => void) | undefined>> = {
      ArrowDown: () => (open ? setAt(Math.min(last, at + 1)) : setTyped(current)),
      ArrowUp: () => (open ? setAt(Math.max(0, at - 1)) : setTyped(current)),
      Enter: open
        ? () => (typed.trim() === '' && onClear !== undefined ? leave() : choose(at))
        : () => setTyped(current),
      Escape: open ? close : undefined,
    };
    const answer = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
    if (answer === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    answer();
  };
  const idAt = (index: number): string => `${listId}-${index}`;

  return (
    <span className="picker">
      <input
        className="edit-field"
        role="combobox"
        aria-label={label}
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={open && last >= 0 ? idAt(at) : undefined}
        aria-describedby={describedBy}
        autoComplete="off"
        placeholder={placeholder}
        value={typed ?? current}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onClick={(event) => {
          if (open) return;
          event.currentTarget.select();
          setTyped(current);
        }}
        onBlur={leave}
        onKeyDown={onKeyDown}
      />
      <span id={listId} className="picker-list" role="listbox" aria-label={label} hidden={!open}>
        {fitting.map((option, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps focus and names the active choice
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field answers the keys
          <span
            key={option.id}
            id={idAt(index)}
            role="option"
            className="picker-option"
            aria-selected={index === at}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(index)}
          >
            {option.name}
          </span>
        ))}
        {isNew && (
          // biome-ignore lint/a11y/useFocusableInteractive: see above
          // biome-ignore lint/a11y/useKeyWithClickEvents: see above
          <span
            id={idAt(fitting.length)}
            role="option"
            className="picker-option"
            aria-selected={at === fitting.length}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(fitting.length)}
          >
            {t('inspector.picker.create', { name: (typed ?? '').trim() })}
          </span>
        )}
        {open && last < 0 && <span className="picker-nothing">{t('inspector.picker.nothing')}</span>}
      </span>
    </span>
  );
}
