import { useLayoutEffect, useRef } from 'react';
import { useWords } from '../words/words';

interface TitleFieldProps {
  value: string;
  change: (title: string) => void;
  /** Enter goes on to the body. */
  done: () => void;
  autoFocus?: boolean;
  /** A page's, unless another is given. */
  label?: string;
  placeholder?: string;
}

/** A title in writing: as large as it will stand, and as high as its words need. */
export function TitleField({ value, change, done, autoFocus = false, ...named }: TitleFieldProps) {
  const words = useWords();
  const { label = words.pageTitle, placeholder = words.giveTitle } = named;
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (field.current === null) return;
    field.current.style.height = 'auto';
    field.current.style.height = `${field.current.scrollHeight}px`;
  }, [value]);
  return (
    <h1 className="title-heading">
      <textarea
        ref={field}
        className="title-field"
        aria-label={label}
        placeholder={placeholder}
        rows={1}
        maxLength={255}
        value={value}
        autoFocus={autoFocus}
        onChange={(event) => change(event.currentTarget.value.replace(/\n/g, ' '))}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          done();
        }}
      />
    </h1>
  );
}
