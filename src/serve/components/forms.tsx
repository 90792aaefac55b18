import type { PageContext } from '../context.js';

/** The secret that every form with method post carries. */
export const CsrfField = (props: { readonly context: PageContext }) => (
  <input type="hidden" name="csrf" value={props.context.csrfToken} />
);
