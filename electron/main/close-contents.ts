import type { WebContents } from 'electron';
import { isOwnPage } from './page-rules.ts';

/** What of a page is held. */
export type HeldContents = Pick<WebContents, 'on' | 'setWindowOpenHandler'>;

/** Keeps a page where it is: it goes nowhere else, opens no window, embeds nothing, whatever it loads or is told. */
export function closeContents(contents: HeldContents): void {
  contents.on('will-navigate', (event) => isOwnPage(event.url) || event.preventDefault());
  contents.on('will-frame-navigate', (event) => (event.isMainFrame && isOwnPage(event.url)) || event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
