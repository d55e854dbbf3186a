import { useId } from 'react';

/** One of a few, by the browser's own control: it fits a narrow panel, and a phone draws it as it draws all others. */
export function Choice<Value extends string>({
  label,
  isLabelHidden = false,
  value,
  options,
  choose,
}: {
  label: string;
  isLabelHidden?: boolean;
  value: Value;
  options: readonly (readonly [Value, string])[];
  choose: (value: Value) => void;
}) {
  const id = useId();
  return (
    <div className="developer-choice">
      {isLabelHidden ? null : <label htmlFor={id}>{label}</label>}
      <select
        id={id}
        value={value}
        {...(isLabelHidden ? { 'aria-label': label } : {})}
        onChange={(event) => {
          const chosen = options.find(([each]) => each === event.target.value);
          if (chosen !== undefined) choose(chosen[0]);
        }}
      >
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
