// Runs before the page, apart from it: hands it a port to the engine, and the dialogs of the machine. Nothing else passes.
import { contextBridge, ipcRenderer } from 'electron';
import { CHANNELS, type Shell } from '#shared/contract/port-wire.ts';

const shell: Shell = {
  connect: () => ipcRenderer.send(CHANNELS.connect),
  choose: () => ipcRenderer.invoke(CHANNELS.choose),
};

contextBridge.exposeInMainWorld('kafoShell', shell);
// A port cannot cross the bridge: it is handed over as a message to this very page.
ipcRenderer.on(CHANNELS.port, ({ ports }) => window.postMessage(CHANNELS.port, location.origin, [...ports]));
