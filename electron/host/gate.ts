import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Who may speak to the host: browsers of this machine that came with a link that this process gave, each link once. */
export interface Gate {
  /** A new secret for a link; it takes the place of one that was not used. */
  newToken(): string;
  /** Exchanges the link's secret for the key of a session; undefined for a wrong or used one. */
  open(token: string | undefined): string | undefined;
  /** Whether a key is that of an open session. */
  knows(key: string | undefined): boolean;
}

export function createGate(): Gate {
  let token: string | undefined;
  const keys: string[] = [];
  return {
    newToken: () => {
      token = secret();
      return token;
    },
    open: (given) => {
      if (token === undefined || given === undefined || !isSame(given, token)) return undefined;
      token = undefined;
      const key = secret();
      keys.push(key);
      return key;
    },
    knows: (key) => key !== undefined && keys.some((own) => isSame(own, key)),
  };
}

/** Whether a request names this host itself: a name that resolves to loopback (DNS rebinding) is another one. */
export function isOwnHost({ host }: IncomingHttpHeaders, port: number): boolean {
  return host === `127.0.0.1:${port}`;
}

/** Whether a request comes from a page of this host, or from no page: browsers name the origin of every other one. */
export function isOwnOrigin(headers: IncomingHttpHeaders, port: number): boolean {
  const { origin } = headers;
  if (origin !== undefined) return origin === `http://127.0.0.1:${port}`;
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}

/** Compares without telling by its duration how much was right. */
function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
