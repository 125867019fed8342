import type { host as french } from '#shared/texts/fr/host.ts';

export const host = {
  'start.no_binary':
    'The desktop version is not installed on this machine (Electron is missing): Kafo opens in the browser.',
  'start.no_display': 'This session has no display: Kafo opens in a browser of this machine.',
  'start.root': 'The desktop version does not open for root: Kafo opens in the browser.',
  'start.failed': 'The desktop version could not start: Kafo opens in the browser.',
  'shell.choose.title': 'Choose workbooks',
  'shell.choose.workbooks': 'Workbooks',
  'window.lost': 'The link with Kafo is cut. Trying again; what was confirmed is kept.',
  'error.link.closed': 'The link with the program is cut. Nothing that was confirmed is lost: start Kafo again.',
  'error.link.refused':
    'Its link was used already, or is not complete: each link opens one window. Go back to the tab where Kafo is open; or press Enter where you started Kafo: it shows a new link.',
  'error.correct.replaced':
    '“{file}” was just read again elsewhere: what you were looking at has changed. Check it, then try again.',
  'error.link.busy': 'Too many requests wait for an answer. Wait a moment, then try again.',
  'error.hand.disk-full': 'The disk is full: “{file}” could not be received. Free some space, then drop it again.',
  'error.hand.too-large':
    '“{file}” is larger than {most} MB: no workbook of figures is as large. Ask for it in several workbooks.',
  'error.hand.failed': '“{file}” could not be received whole. Drop it again.',
  'error.hand.twice': 'Two files of the folder have the name “{file}”. Rename one of them, then try again.',
  'error.serve.not_built': 'The window of Kafo is not built. Run “npm run build”, then try again.',
  'error.serve.port_taken':
    'Port {port} is taken by another program already. Choose another one, or let Kafo choose (without --port).',
  'error.serve.port_denied': 'This machine does not let Kafo listen on port {port}. Let Kafo choose (without --port).',
  'error.call.port': '“{value}” is not allowed for --port. Allowed: a number from 1024 to 65535, or 0 for a free port.',
} as const satisfies Record<keyof typeof french, string>;
