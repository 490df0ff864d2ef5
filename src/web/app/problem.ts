/** problem+json as the server says it (RFC 9457). */
export interface Said {
  type?: string;
  title?: string;
  status: number;
  code: string;
  params?: Record<string, string | number>;
  /** What it is about: `body.email`, `body.items[3].text`. */
  at?: string;
  /** More than one thing wrong with what was sent; the messages are for programmers. */
  problems?: { at: string; message: string }[];
  detail?: string;
}

/** The server, or the way to it, said no. `code` is translated under `problem.` by `ErrorState` and forms. */
export class Problem extends Error implements Said {
  readonly status: number;
  readonly code: string;
  readonly params: Record<string, string | number>;
  readonly at?: string;
  /** Fields of the body it is about. */
  readonly fields: readonly string[];
  readonly detail?: string;

  constructor(said: Said) {
    super(said.detail ?? said.title ?? said.code);
    this.name = 'Problem';
    this.status = said.status;
    this.code = said.code;
    this.params = said.params ?? {};
    this.at = said.at;
    this.fields = [said.at, ...(said.problems ?? []).map(({ at }) => at)]
      .filter((at) => at !== undefined)
      .map((at) => at.replace(/^body\./, ''));
    this.detail = said.detail;
  }

  /** Worth asking again without a change: a lost line, a server that is starting or busy. */
  get mayPass(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 502;
  }
}
