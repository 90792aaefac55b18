import type { PageContext } from './context.js';
import { Layout } from './layout.js';
import type { PageError } from './page-error.js';

/** Says what went wrong and what to do; a defect of the program (no error) without details, which stand in the terminal. */
export const ErrorPage = (props: { readonly context: PageContext; readonly error: PageError | null }) => {
  const { context, error } = props;
  const title = error?.title ?? 'Something went wrong here';
  return (
    <Layout context={context} title={title}>
      <h1>{title}</h1>
      <p class="lead">{error?.message ?? 'The program made a mistake on this page. Nothing was changed.'}</p>
      <p>{error?.next ?? 'The terminal in which the server runs says what happened.'}</p>
    </Layout>
  );
};
