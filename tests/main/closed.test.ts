import { EventEmitter } from 'node:events';
import type { IpcMain, IpcMainEvent, Session, WebContents, WebFrameMain } from 'electron';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { closeContents, type HeldContents } from '#electron/main/close-contents.ts';
import { type ClosableSession, closeSession } from '#electron/main/close-session.ts';
import { hearPages, isOwnSender } from '#electron/main/hear-pages.ts';
import { CHANNELS } from '#shared/contract/port-wire.ts';

type Handler<Name extends keyof Session> = Session[Name] extends (handler: infer H) => void ? NonNullable<H> : never;

describe('a session', () => {
  const given: Record<string, unknown> = {};
  const keep = (name: string) => (handler: unknown) => {
    given[name] = handler;
  };
  const session: ClosableSession = {
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    setDisplayMediaRequestHandler: keep('display'),
    setBluetoothPairingHandler: keep('bluetooth'),
    setSpellCheckerEnabled: keep('spelling'),
    webRequest: { onBeforeRequest: keep('fetch') as never },
  };
  closeSession(session);

  test('grants a page no permission, asked or checked, of its own or of others', () => {
    const request = given['request'] as Handler<'setPermissionRequestHandler'>;
    const check = given['check'] as Handler<'setPermissionCheckHandler'>;
    for (const permission of [
      'media',
      'geolocation',
      'openExternal',
      'clipboard-read',
      'notifications',
      'fullscreen',
      'usb',
    ] as const) {
      const answer = vi.fn();
      request({} as WebContents, permission, answer, { requestingUrl: 'kafo://app/', isMainFrame: true });
      expect(answer.mock.calls).toEqual([[false]]);
      expect(check(null, permission, 'kafo://app', { isMainFrame: true } as never)).toBe(false);
    }
    expect(check(null, 'clipboard-sanitized-write', 'https://evil.example', {} as never)).toBe(false);
  });

  test('gives no device, no screen, no pairing, and no words to a speller', () => {
    expect((given['device'] as Handler<'setDevicePermissionHandler'>)({} as never)).toBe(false);
    const [screen, pairing] = [vi.fn(), vi.fn()];
    (given['display'] as Handler<'setDisplayMediaRequestHandler'>)({} as never, screen);
    (given['bluetooth'] as Handler<'setBluetoothPairingHandler'>)({} as never, pairing);
    expect([screen.mock.calls, pairing.mock.calls, given['spelling']]).toEqual([
      [[null]],
      [[{ confirmed: false }]],
      false,
    ]);
  });

  test('cancels what goes elsewhere before it leaves', () => {
    const hear = given['fetch'] as (details: { url: string }, answer: (response: object) => void) => void;
    const cancelled = (url: string) => {
      const answer = vi.fn();
      hear({ url }, answer);
      return answer.mock.calls[0]?.[0].cancel;
    };
    expect(cancelled('kafo://app/assets/x.js')).toBe(false);
    for (const url of ['https://evil.example/', 'http://127.0.0.1:9/', 'file:///etc/passwd', 'ws://x/'])
      expect(cancelled(url)).toBe(true);
  });
});

describe('a page', () => {
  const contents = new EventEmitter();
  let opener: Parameters<HeldContents['setWindowOpenHandler']>[0] = () => ({ action: 'allow' });
  closeContents(
    Object.assign(contents, {
      setWindowOpenHandler: (handler: typeof opener) => (opener = handler),
    }) as unknown as HeldContents,
  );
  const isHeld = (event: string, details: object) => {
    const preventDefault = vi.fn();
    contents.emit(event, { ...details, preventDefault });
    return preventDefault.mock.calls.length === 1;
  };

  test('reloads, and goes nowhere else', () => {
    expect(isHeld('will-navigate', { url: 'kafo://app/#/journal' })).toBe(false);
    for (const url of [
      'https://evil.example/',
      'file:///C:/x.html',
      'javascript:1',
      'kafo://evil/',
      'data:text/html,x',
    ]) {
      expect(isHeld('will-navigate', { url })).toBe(true);
      expect(isHeld('will-frame-navigate', { url, isMainFrame: true })).toBe(true);
    }
    expect(isHeld('will-redirect', { url: 'kafo://app/' })).toBe(true);
  });

  test('embeds nothing, not even itself, and opens no window', () => {
    expect(isHeld('will-frame-navigate', { url: 'kafo://app/', isMainFrame: false })).toBe(true);
    expect(isHeld('will-frame-navigate', { url: 'kafo://app/', isMainFrame: true })).toBe(false);
    expect(isHeld('will-attach-webview', {})).toBe(true);
    for (const url of ['kafo://app/', 'https://evil.example/', ''])
      expect(opener({ url } as never)).toEqual({ action: 'deny' });
  });
});

describe('a word of a page', () => {
  const frame = (url: string, parent: WebFrameMain | null = null) => ({ url, parent }) as WebFrameMain;
  const top = frame('kafo://app/#/journal');
  const page = { mainFrame: top } as WebContents;
  const elsewhere = frame('https://evil.example/');
  const astray = { mainFrame: elsewhere } as WebContents;
  const own = (one: WebContents) => one === page || one === astray;
  const handlers: Record<string, (event: IpcMainEvent) => unknown> = {};
  const heard = { connect: vi.fn(), choose: vi.fn(async () => []) };
  const ipc = {
    on: (channel: string, hear: never) => (handlers[channel] = hear),
    handle: (channel: string, hear: never) => (handlers[channel] = hear),
  };

  beforeEach(() => {
    heard.connect.mockClear();
    heard.choose.mockClear();
    hearPages(ipc as unknown as Pick<IpcMain, 'on' | 'handle'>, own, heard);
  });

  const say = (channel: string, event: object) => handlers[channel]?.(event as IpcMainEvent);

  test('is heard from the top frame of a window of ours', async () => {
    say(CHANNELS.connect, { sender: page, senderFrame: top });
    await say(CHANNELS.choose, { sender: page, senderFrame: top });
    expect([heard.connect.mock.calls, heard.choose.mock.calls]).toEqual([[[page]], [[page]]]);
  });

  test.each([
    ['a frame that is gone', { sender: page, senderFrame: null }],
    ['a frame inside the page', { sender: page, senderFrame: frame('kafo://app/', top) }],
    ['a page of ours that went elsewhere', { sender: astray, senderFrame: elsewhere }],
    ['our window, when it shows something else', { sender: page, senderFrame: elsewhere }],
    ['another window with our address', { sender: { mainFrame: top } as WebContents, senderFrame: top }],
    ['another frame with our address', { sender: page, senderFrame: frame('kafo://app/') }],
  ])('is not heard from %s', (_title, event) => {
    expect(isOwnSender(event, own)).toBe(false);
    say(CHANNELS.connect, event);
    expect(() => say(CHANNELS.choose, event)).toThrow();
    expect([heard.connect.mock.calls, heard.choose.mock.calls]).toEqual([[], []]);
  });

  test('has two meanings, and no other channel is there', () => {
    expect(Object.keys(handlers).sort()).toEqual([CHANNELS.choose, CHANNELS.connect].sort());
  });
});
