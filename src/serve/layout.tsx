import { basename } from 'node:path';
import { html } from 'hono/html';
import type { Child, PropsWithChildren } from 'hono/jsx';
import type { PageContext } from './context.js';

/** The entries of the navigation, in order; a page names its own by id. */
const NAVIGATION = [
  { id: 'overview', href: '/', label: 'Overview' },
  { id: 'facts', href: '/facts', label: 'Facts' },
  { id: 'bodies', href: '/bodies', label: '' },
  { id: 'compare', href: '/compare', label: 'Compare' },
  { id: 'stories', href: '/stories', label: 'Stories' },
  { id: 'rules', href: '/rules', label: 'Rules' },
  { id: 'problems', href: '/problems', label: 'Problems' },
  { id: 'review', href: '/review', label: 'Review' },
] as const;

export type NavigationId = (typeof NAVIGATION)[number]['id'];

/** Style sheets of every page, in order; a page's own follow, `adapt.css` is last. */
const STYLES = ['base.css', 'frame.css', 'parts.css'];

interface LayoutProps {
  readonly context: PageContext;
  /** Title of the page without the name of the program. */
  readonly title: string;
  /** Entry of the navigation that this page belongs to. */
  readonly current?: NavigationId;
  /** Words in the search box of the head. */
  readonly search?: string;
  /** File names of scripts of src/serve/assets that the page can use; it works without them. */
  readonly scripts?: readonly string[];
  /** File names of further style sheets of src/serve/assets. */
  readonly styles?: readonly string[];
  /** Wide pages use the whole window: tables and texts side by side. */
  readonly wide?: boolean;
}

/** The frame of every page: head, navigation, search, main landmark, foot. The page brings its own `h1`. */
export const Layout = (props: PropsWithChildren<LayoutProps>) => {
  const { context, title, current, search = '', scripts = [], styles = [], wide = false, children } = props;
  const file = basename(context.path);
  return (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <title>{`${title} – ${file} – newsfacts`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href={context.assets.address('icon.svg')} type="image/svg+xml" />
        {[...STYLES, ...styles, 'adapt.css'].map((name) => (
          <link rel="stylesheet" href={context.assets.address(name)} />
        ))}
        {scripts.map((name) => (
          <script type="module" src={context.assets.address(name)}></script>
        ))}
      </head>
      <body {...(wide ? { class: 'wide' } : {})}>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <header class="site-head">
          <div class="site-head__row">
            <a class="wordmark" href="/">
              newsfacts
              <span class="wordmark__file">{file}</span>
            </a>
            <search>
              <form class="site-search" action="/search" method="get">
                <label class="visually-hidden" for="site-search">
                  Search names, facts and documents
                </label>
                <input id="site-search" type="search" name="q" value={search} placeholder="Search" maxlength={200} />
                <button type="submit">Search</button>
              </form>
            </search>
          </div>
          <nav aria-label="Pages" class="site-nav">
            <ul>
              {NAVIGATION.map(({ id, href, label }) => (
                <li>
                  <a href={href} {...(id === current ? { 'aria-current': 'page' } : {})}>
                    {id === 'bodies' ? context.bodiesTitle : label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        <main id="main" class="page" tabindex={-1}>
          {children}
        </main>
        <footer class="site-foot">
          <p>
            Read from <b>{file}</b> on this machine only. Every fact links to the words that state it.
          </p>
        </footer>
      </body>
    </html>
  );
};

/** Takes a whole page (a Layout); returns it as a document. */
export const documentOf = (page: Child) => html`<!doctype html>${page}`;
