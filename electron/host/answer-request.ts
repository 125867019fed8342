import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { StaticFile } from '#electron/files/static-files.ts';
import { WINDOW_HEADERS } from '#shared/contract/window-policy.ts';
import { AppError, toWire } from '#shared/errors/app-error.ts';
import { type Gate, isOwnHost, isOwnOrigin } from './gate.ts';
import type { HandedFiles } from './handed-files.ts';

/** What the host can answer from. */
export interface Site {
  readonly gate: Gate;
  readonly files: HandedFiles;
  readonly pages: ReadonlyMap<string, StaticFile>;
}

interface Question {
  readonly verb: 'GET' | 'POST';
  readonly withKey: boolean;
  readonly answer: (site: Site, request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>;
}

/** Everything that can be asked, by the word that a path begins with; what is not here is answered 404. */
const QUESTIONS: ReadonlyMap<string, Question> = new Map<string, Question>([
  ['session', { verb: 'POST', withKey: false, answer: openSession }],
  ['alive', { verb: 'GET', withKey: true, answer: async (_site, _request, response) => end(response, 200) }],
  ['handed', { verb: 'POST', withKey: true, answer: takeFile }],
  [
    'folder',
    { verb: 'POST', withKey: true, answer: async (site, _, response) => end(response, 200, site.files.makeFolder()) },
  ],
  ['made', { verb: 'GET', withKey: true, answer: giveMade }],
]);

/** Answers a request, or refuses it: only the origin, the host and the key that this process gave are heard. */
export async function answerRequest(
  site: Site,
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
): Promise<void> {
  const { headers, method = '', url = '' } = request;
  if (!isOwnHost(headers, port) || !isOwnOrigin(headers, port)) return refuse(request, response, 403);
  const path = url.split(/[?#]/)[0] ?? '';
  const page = method === 'GET' ? site.pages.get(path) : undefined;
  if (page) return end(response, 200, page.bytes, page.type, page.keep);
  const question = QUESTIONS.get(path.split('/')[1] ?? '');
  if (question?.verb !== method) return refuse(request, response, 404);
  if (question.withKey && !site.gate.knows(header(request, 'x-kafo-key'))) return refuse(request, response, 403);
  try {
    await question.answer(site, request, response, path);
  } catch (error) {
    if (error instanceof AppError) end(response, 422, JSON.stringify(toWire(error)));
    else refuse(request, response, 400);
  }
}

async function openSession({ gate }: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const key = gate.open(header(request, 'x-kafo-token'));
  if (key === undefined) refuse(request, response, 403);
  else end(response, 200, key);
}

async function takeFile({ files }: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const name = decodeURIComponent(header(request, 'x-kafo-name') ?? '');
  end(response, 200, await files.take(name, request, header(request, 'x-kafo-folder')));
}

async function giveMade(
  { files }: Site,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  const [, token = '', name, ...rest] = path.split('/').slice(1).map(decodeURIComponent);
  if (name === undefined) return end(response, 200, JSON.stringify(files.namesIn(token)));
  const bytes = rest.length === 0 ? files.read(token, name) : undefined;
  if (!bytes) return refuse(request, response, 404);
  response.writeHead(200, {
    ...WINDOW_HEADERS,
    'Cache-Control': 'no-store',
    'Content-Type': 'application/octet-stream',
  });
  await pipeline(bytes, response);
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** `keep`: whether the browser may keep it for as long as this host lives. */
function end(
  response: ServerResponse,
  status: number,
  content: string | Uint8Array = '',
  type = 'text/plain; charset=utf-8',
  keep = false,
): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const cache = keep ? 'private, max-age=86400, immutable' : 'no-store';
  response.writeHead(status, { ...WINDOW_HEADERS, 'Cache-Control': cache, 'Content-Type': type });
  response.end(content);
}

/** Nothing more is heard on a connection that asked for what it must not. */
function refuse(request: IncomingMessage, response: ServerResponse, status: number): void {
  if (!response.headersSent) response.setHeader('Connection', 'close');
  response.once('finish', () => request.destroy());
  end(response, status);
}
