// The desktop application: windows and what they may do. No figure, no SQL, no word of the domain is known here.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  protocol,
  session,
  utilityProcess,
  type WebContents,
} from 'electron';
import { loadStaticFiles } from '#electron/files/static-files.ts';
import { answerPage } from './answer-page.ts';
import { chooseFiles } from './choose-files.ts';
import { closeContents } from './close-contents.ts';
import { closeSession } from './close-session.ts';
import { createEngineProcess } from './engine-process.ts';
import { hearPages } from './hear-pages.ts';
import { ENTRANCE, PRIVILEGES, SCHEME, WEB_PREFERENCES } from './page-rules.ts';
import { unpacked } from './unpacked.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const windows = new Set<BrowserWindow>();

protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: PRIVILEGES }]);
app.enableSandbox();
// A second start only brings the window of the first to the front: two of them would write to one base.
if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();

function start(): void {
  const pages = loadStaticFiles(process.env['KAFO_WINDOW'] ?? join(ROOT, 'out', 'renderer'));
  const engine = createEngineProcess({
    fork: utilityProcess.fork,
    channel: () => new MessageChannelMain(),
    entry: unpacked(join(ROOT, 'out', 'engine', 'entry-electron.mjs')),
    base: process.env['KAFO_BASE'] ?? join(app.getPath('home'), 'Kafo', 'campagne.kafo'),
  });
  closeSession(session.defaultSession);
  // Electron's own menu speaks English, and reloads.
  if (process.platform !== 'darwin') Menu.setApplicationMenu(null);
  protocol.handle(SCHEME, (request) => answerPage(pages, request));
  app.on('web-contents-created', (_event, contents) => closeContents(contents));
  const windowOf = (page: WebContents) => [...windows].find((window) => window.webContents === page);
  hearPages(ipcMain, (page) => windowOf(page) !== undefined, {
    connect: engine.connect,
    choose: async (page) => {
      const window = windowOf(page);
      return window ? chooseFiles(dialog, window, engine.adopt, 'fr') : [];
    },
  });
  app.on('second-instance', () => showFirst());
  app.on('window-all-closed', () => void engine.close().then(() => app.exit(0)));
  openWindow();
}

function showFirst(): void {
  const [window] = windows;
  if (window?.isMinimized()) window.restore();
  window?.focus();
}

function openWindow(): void {
  const preload = join(ROOT, 'out', 'preload', 'preload.cjs');
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1000,
    minHeight: 560,
    show: false,
    autoHideMenuBar: true,
    webPreferences: { ...WEB_PREFERENCES, preload },
  });
  windows.add(window);
  window.on('closed', () => windows.delete(window));
  window.once('ready-to-show', () => window.show());
  void window.loadURL(ENTRANCE);
}
