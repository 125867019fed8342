import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent, WebContents } from 'electron';
import { CHANNELS } from '#shared/contract/port-wire.ts';
import { isOwnPage } from './page-rules.ts';

export interface Heard {
  /** A page wants a port to the engine. */
  readonly connect: (page: WebContents) => void;
  /** A page wants the officer to choose files. */
  readonly choose: (page: WebContents) => Promise<unknown>;
}

/** The one place where words of pages are heard: those of others, of frames in a page, of pages that went elsewhere are not. */
export function hearPages(
  ipc: Pick<IpcMain, 'on' | 'handle'>,
  own: (page: WebContents) => boolean,
  heard: Heard,
): void {
  const isOurs = (event: IpcMainEvent | IpcMainInvokeEvent) => isOwnSender(event, own);
  ipc.on(CHANNELS.connect, (event) => {
    if (isOurs(event)) heard.connect(event.sender);
  });
  ipc.handle(CHANNELS.choose, (event) => {
    if (!isOurs(event)) throw new Error('refused');
    return heard.choose(event.sender);
  });
}

type Sent = Pick<IpcMainEvent | IpcMainInvokeEvent, 'sender' | 'senderFrame'>;

/** Whether a word comes from the top frame of a window of ours that shows a page of ours. */
export function isOwnSender({ sender, senderFrame }: Sent, own: (page: WebContents) => boolean): boolean {
  // Gone by the time it is looked at: nobody to answer.
  if (senderFrame === null) return false;
  return own(sender) && senderFrame === sender.mainFrame && isOwnPage(senderFrame.url);
}
