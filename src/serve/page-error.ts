/** A request that cannot be answered, in words for its reader: what is wrong, and the way out. */
export class PageError extends Error {
  readonly status: PageErrorStatus;
  readonly title: string;
  /** What to do instead. */
  readonly next: string;

  constructor(status: PageErrorStatus, title: string, message: string, next: string) {
    super(message);
    this.name = 'PageError';
    this.status = status;
    this.title = title;
    this.next = next;
  }
}

export type PageErrorStatus = 400 | 403 | 404 | 405 | 409 | 413 | 415 | 503;

/** A thing that the address names and the database does not have. */
export function notFound(message: string, next = 'Look for it with the search box above.'): PageError {
  return new PageError(404, 'Not found', message, next);
}

/** An address or form that says something that cannot be. */
export function badRequest(message: string, next: string): PageError {
  return new PageError(400, 'That address does not work', message, next);
}
