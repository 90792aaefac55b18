/** Two or more views of which one is shown, as links. */
export const Switch = (props: {
  /** What is chosen, for those who do not see it. */
  readonly label: string;
  readonly options: readonly { readonly label: string; readonly href: string; readonly chosen: boolean }[];
}) => (
  <nav aria-label={props.label} class="no-print">
    <ul class="switch">
      {props.options.map(({ label, href, chosen }) => (
        <li>
          <a href={href} {...(chosen ? { 'aria-current': 'true' } : {})}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

/** The choice between counting stories (copies left out) and articles (copies counted). */
export const CopiesSwitch = (props: { readonly copies: boolean; readonly href: (copies: boolean) => string }) => (
  <Switch
    label="What is counted"
    options={[
      { label: 'Stories', href: props.href(false), chosen: !props.copies },
      { label: 'Articles', href: props.href(true), chosen: props.copies },
    ]}
  />
);
