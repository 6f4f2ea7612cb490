import type { ReactNode } from 'react';

interface IconButtonProps {
  readonly label: string;
  readonly keys?: string | undefined;
  readonly className?: string;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** A button that shows a picture; its name is in the tooltip and for those who cannot see it. */
export function IconButton({
  label,
  keys,
  className = 'btn ghost square',
  pressed,
  disabled,
  onPress,
  children,
}: IconButtonProps) {
  return (
    <button
      type="button"
      className={className}
      aria-label={label}
      aria-pressed={pressed}
      aria-disabled={disabled}
      title={keys === undefined ? label : `${label} (${keys})`}
      onClick={() => {
        if (disabled !== true) onPress();
      }}
    >
      {children}
    </button>
  );
}
