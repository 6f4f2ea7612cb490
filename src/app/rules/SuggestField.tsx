import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { folded, foldedWords } from '../../core/library/folded';
import type { Bilingual } from '../../core/library/text';
import { useEditor } from '../store/editor';

/** What a field may hold, and what that is called. */
export interface Suggestion {
  readonly value: string;
  readonly label: Bilingual;
}

/** So many are offered at once; typing narrows them. */
const OFFERED = 50;

interface SuggestFieldProps {
  readonly label: string;
  readonly className: string;
  readonly value: string;
  readonly invalid?: boolean;
  readonly suggestions: readonly Suggestion[];
  readonly onChange: (value: string) => void;
  /** Called with what was chosen, where that is more than a change: to add it to a list. */
  readonly onTake?: (value: string) => void;
}

/**
 * A field that completes what is typed, found by its words in either language or by its name in rules. Arrow keys go
 * through what is offered, Enter takes it, Escape leaves what is there; anything else may be typed too.
 */
export function SuggestField({
  label,
  className,
  value,
  invalid,
  suggestions,
  onChange,
  onTake = onChange,
}: SuggestFieldProps) {
  const { t } = useTranslation();
  const list = useId();
  const language = useEditor((state) => state.language);
  const [isOpen, setIsOpen] = useState(false);
  /** What was typed since it opened; all are offered before. */
  const [sought, setSought] = useState('');
  const [at, setAt] = useState(0);
  const known = useMemo(
    () => suggestions.map((each) => ({ each, words: folded([each.value, each.label.ja, each.label.en].join(' ')) })),
    [suggestions],
  );
  const parts = foldedWords(sought);
  const fitting = isOpen ? known.filter(({ words }) => parts.every((part) => words.includes(part))) : [];
  const offered = fitting.slice(0, OFFERED).map(({ each }) => each);
  const active = offered[Math.min(at, offered.length - 1)];
  const open = (): void => {
    setSought('');
    setAt(
      Math.max(
        0,
        suggestions.findIndex((each) => each.value === value),
      ),
    );
    setIsOpen(true);
  };
  const take = (chosen: string): void => {
    setIsOpen(false);
    onTake(chosen);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!isOpen) open();
      else setAt(Math.max(0, Math.min(offered.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1))));
    } else if (event.key === 'Enter' && isOpen && (active?.value ?? value.trim()) !== '')
      take(active?.value ?? value.trim());
    else if (event.key === 'Escape' && isOpen) setIsOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <span className={`suggest ${className}`}>
      <input
        className="field"
        role="combobox"
        aria-label={label}
        aria-invalid={invalid}
        aria-autocomplete="list"
        aria-expanded={offered.length > 0}
        aria-controls={list}
        aria-activedescendant={active === undefined ? undefined : `${list}${active.value}`}
        spellCheck={false}
        autoComplete="off"
        value={value}
        onFocus={({ target }) => target.select()}
        onClick={() => isOpen || open()}
        onBlur={() => setIsOpen(false)}
        onKeyDown={onKeyDown}
        onChange={({ target }) => {
          setSought(target.value);
          setAt(0);
          setIsOpen(true);
          onChange(target.value);
        }}
      />
      <div id={list} role="listbox" aria-label={label} hidden={offered.length === 0}>
        {offered.map((each) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
          <div
            key={each.value}
            id={`${list}${each.value}`}
            role="option"
            tabIndex={-1}
            aria-selected={each === active}
            ref={(line) => {
              if (each === active) line?.scrollIntoView?.({ block: 'nearest' });
            }}
            // The field keeps the keys.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(each.value)}
          >
            {each.label[language]} <code>{each.value}</code>
          </div>
        ))}
        {fitting.length > OFFERED && <div className="ph quiet">{t('rules.facts.more')}</div>}
      </div>
    </span>
  );
}
