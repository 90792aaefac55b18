/** Which keys do what, and a way to switch them off. It is shown by the script that makes them work. */
export const KeysHelp = (props: { readonly review: boolean }) => (
  <details class="keys no-print" data-keys hidden>
    <summary>Keys</summary>
    <dl>
      <KeyLine name="j" does="next fact" />
      <KeyLine name="k" does="fact before" />
      <KeyLine name="Enter" does="why, and its words in the text" />
      {props.review && (
        <>
          <KeyLine name="a" does="accept" />
          <KeyLine name="r" does="refuse" />
          <KeyLine name="c" does="correct" />
          <KeyLine name="u" does="undo" />
          <KeyLine name="n" does="add the selected words as a fact; in the queue, the next fact" />
        </>
      )}
    </dl>
    <label class="check">
      <input type="checkbox" data-keys-on checked /> Keys work on this page
    </label>
  </details>
);

const KeyLine = (props: { readonly name: string; readonly does: string }) => (
  <div>
    <dt>
      <kbd>{props.name}</kbd>
    </dt>
    <dd>{props.does}</dd>
  </div>
);
