import { hrefOf } from '../../components/query.js';

/** What an address of the comparison asks for: `?body=ID&body=ID&measure=KIND/ID`; `add=NAME` adds a body by its name. */
export interface CompareView {
  readonly bodies: readonly { readonly id: string; readonly name: string }[];
  /** `kind/measure`; empty before one is chosen. */
  readonly measure: string;
  readonly copies: boolean;
}

/** Takes a view; returns its address. */
export const compareHref = ({ bodies, measure, copies }: CompareView): string =>
  hrefOf('/compare', [
    ...(measure === '' ? [] : [['measure', measure] as const]),
    ...bodies.map(({ id }) => ['body', id] as const),
    ...(copies ? [['copies', '1'] as const] : []),
  ]);
