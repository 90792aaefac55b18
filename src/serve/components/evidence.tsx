/** The words that state a fact, marked within their sentence. */
export const EvidenceSentence = (props: {
  readonly sentence: { readonly before: string; readonly words: string; readonly after: string };
}) => {
  const { before, words, after } = props.sentence;
  return (
    <q class="evidence" dir="auto">
      {before}
      <mark>{words}</mark>
      {after}
    </q>
  );
};
