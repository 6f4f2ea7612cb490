import type { ComponentProps } from 'react';

interface SearchFieldProps extends Omit<ComponentProps<'input'>, 'type' | 'aria-label' | 'onChange'> {
  /** What it searches; stands in it while it is empty, too, unless there is a `placeholder`. */
  readonly label: string;
  readonly onChange: (text: string) => void;
}

/** A field for words that narrow what is shown. */
export function SearchField({
  label,
  placeholder = label,
  className = 'field',
  onChange,
  ...others
}: SearchFieldProps) {
  return (
    <input
      {...others}
      type="search"
      className={className}
      aria-label={label}
      placeholder={placeholder}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
