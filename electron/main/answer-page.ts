import type { StaticFile } from '#electron/files/static-files.ts';
import { WINDOW_HEADERS } from '#shared/contract/window-policy.ts';
import { isOwnPage } from './page-rules.ts';

/** Answers `kafo://app/...` from the list of the built window's files: what is not in it does not exist. */
export function answerPage(pages: ReadonlyMap<string, StaticFile>, request: Pick<Request, 'method' | 'url'>): Response {
  const page =
    request.method === 'GET' && isOwnPage(request.url) ? pages.get(new URL(request.url).pathname) : undefined;
  if (!page) return new Response('', { status: 404, headers: WINDOW_HEADERS });
  return new Response(new Uint8Array(page.bytes), { headers: { ...WINDOW_HEADERS, 'Content-Type': page.type } });
}
