import { CsrfField } from '../../components/forms.js';
import type { ReviewFrame } from './fact-decisions.js';
import { LONGEST_REVIEWER } from './reviewer.js';

/** Asks who reviews; the name stands in every decision and is remembered. */
export const ReviewerForm = (props: { readonly frame: ReviewFrame }) => {
  const { context, by, back } = props.frame;
  return (
    <form method="post" action="/review/reviewer" class="row ask">
      <CsrfField context={context} />
      <input type="hidden" name="back" value={back} />
      <label class="field">
        <span class="label">Your name in decisions</span>
        <input name="by" value={by} maxlength={LONGEST_REVIEWER} autocomplete="name" required />
      </label>
      <button type="submit">Save</button>
    </form>
  );
};
