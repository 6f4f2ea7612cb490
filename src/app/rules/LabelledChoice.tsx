interface LabelledChoiceProps<T extends string | number> {
  readonly label: string;
  readonly value: T;
  /** Each with the words for it. */
  readonly options: readonly (readonly [T, string])[];
  readonly onChoose: (value: T) => void;
}

/** One of a few, under a label. */
export function LabelledChoice<T extends string | number>({ label, value, options, onChoose }: LabelledChoiceProps<T>) {
  return (
    <label>
      {label}
      <select
        className="select"
        value={value}
        onChange={({ target }) => {
          const chosen = options.find(([option]) => String(option) === target.value);
          if (chosen !== undefined) onChoose(chosen[0]);
        }}
      >
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
