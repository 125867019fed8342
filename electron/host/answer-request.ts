import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Gate, isOwnHost, isOwnOrigin } from './gate.ts';
import type { HandedFiles } from './handed-files.ts';
import type { StaticFile } from './static-files.ts';

/** What the host can answer from. */
export interface Site {
  readonly gate: Gate;
  readonly files: HandedFiles;
  readonly pages: ReadonlyMap<string, StaticFile>;
}

/** Nothing from elsewhere is loaded, embedded or told; scripts come from the built window alone. */
const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'Content-Security-Policy': CONTENT_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
} as const;

type Answer = (site: Site, request: IncomingMessage, response: ServerResponse, path: string) => Promise<void> | void;

/** Everything that can be asked, by the word that a path begins with; what is not here is answered 404. */
const ANSWERS: Readonly<Record<string, { readonly verb: string; readonly withKey: boolean; readonly answer: Answer }>> =
  {
    session: {
      verb: 'POST',
      withKey: false,
      answer: ({ gate }, request, response) => {
        const key = gate.open(header(request, 'x-kafo-token') ?? '');
        end(response, key === undefined ? 403 : 200, key ?? '');
      },
    },
    handed: {
      verb: 'POST',
      withKey: true,
      answer: async ({ files }, request, response) => {
        const name = decodeURIComponent(header(request, 'x-kafo-name') ?? '');
        end(response, 200, await files.take(name, request));
      },
    },
    folder: {
      verb: 'POST',
      withKey: true,
      answer: ({ files }, _request, response) => end(response, 200, files.makeFolder()),
    },
    made: {
      verb: 'GET',
      withKey: true,
      answer: ({ files }, _request, response, path) => {
        const [, token = '', name] = path.split('/').slice(1).map(decodeURIComponent);
        if (name === undefined) return end(response, 200, JSON.stringify(files.namesIn(token)));
        const stream = files.read(token, name);
        if (!stream) return end(response, 404, '');
        response.writeHead(200, { ...HEADERS, 'Content-Type': 'application/octet-stream' });
        stream.pipe(response);
      },
    },
  };

/** Answers a request, or refuses it: only the origin, the host and the key that this process gave are heard. */
export async function answerRequest(
  site: Site,
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
): Promise<void> {
  const { headers, method = '', url = '' } = request;
  if (!isOwnHost(headers, port) || !isOwnOrigin(headers, port)) return end(response, 403, '');
  const path = url.split(/[?#]/)[0] ?? '';
  const page = method === 'GET' ? site.pages.get(path) : undefined;
  if (page) {
    response.writeHead(200, { ...HEADERS, 'Content-Type': page.type });
    response.end(page.bytes);
    return;
  }
  const word = path.split('/')[1] ?? '';
  const asked = Object.hasOwn(ANSWERS, word) ? ANSWERS[word] : undefined;
  if (!asked || asked.verb !== method) return end(response, 404, '');
  if (asked.withKey && !site.gate.knows(header(request, 'x-kafo-key'))) return end(response, 403, '');
  try {
    await asked.answer(site, request, response, path);
  } catch {
    end(response, 400, '');
  }
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

function end(response: ServerResponse, status: number, text: string): void {
  if (response.headersSent) return;
  response.writeHead(status, { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(text);
}
