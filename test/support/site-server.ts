import { createServer, type IncomingHttpHeaders } from 'node:http';

export interface Asked {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: unknown;
}
export type AnswerSite = (
  asked: Asked,
) => { status?: number; headers?: Record<string, string>; json?: unknown } | undefined;

/** A site's API as a test wants it, on a port of this machine. What nobody answers is 404. */
export async function siteServer(answer: AnswerSite) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => {
      const url = new URL(request.url ?? '/', 'http://site');
      const text = Buffer.concat(parts).toString('utf8');
      const one: Asked = {
        method: request.method ?? 'GET',
        path: url.pathname,
        query: url.searchParams,
        headers: request.headers,
        body: text ? JSON.parse(text) : null,
      };
      asked.push(one);
      const said = answer(one) ?? { status: 404, json: { error: 'not_found' } };
      response.writeHead(said.status ?? 200, { 'content-type': 'application/json', ...said.headers });
      response.end(JSON.stringify(said.json ?? {}));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    asked,
    close: () =>
      new Promise<void>((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
