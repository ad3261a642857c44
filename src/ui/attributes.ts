/** Further attributes of an element, for example `data-…`; never `style`, which the content security policy refuses. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** The value of `aria-describedby` out of the ids that exist, or undefined when there is none. */
export const ids = (...candidates: (string | false | null | undefined)[]): string | undefined =>
  candidates.filter(Boolean).join(' ') || undefined;
