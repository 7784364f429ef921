import type { ComponentPropsWithRef, FormEvent, ReactNode } from 'react';

export interface SearchFormProps {
  readonly label: string;
  readonly name?: string | undefined;
  readonly id?: string | undefined;
  /** Gets the words typed. They never go into an address (design.md section 6), so the form is not sent by the browser. */
  readonly onSearch: (words: string) => void;
  readonly inputRef?: ComponentPropsWithRef<'input'>['ref'];
  readonly defaultValue?: string | undefined;
}

/** A search box with its button (MoJ search). */
export const SearchForm = (props: SearchFormProps): ReactNode => {
  const { label, name = 'search', id = name, onSearch, inputRef, defaultValue } = props;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const words = new FormData(event.currentTarget).get(name);
    if (typeof words === 'string') onSearch(words.trim());
  };
  return (
    <search className="moj-search">
      <form method="post" onSubmit={submit}>
        <div className="govuk-form-group">
          <label className="govuk-label moj-search__label govuk-visually-hidden" htmlFor={id}>
            {label}
          </label>
          <div className="govuk-input__wrapper moj-search__input-wrapper">
            <input
              ref={inputRef}
              className="govuk-input moj-search__input"
              id={id}
              name={name}
              type="search"
              autoComplete="off"
              spellCheck={false}
              placeholder={label}
              defaultValue={defaultValue}
            />
            <button type="submit" className="govuk-button moj-search__button">
              Search
            </button>
          </div>
        </div>
      </form>
    </search>
  );
};
