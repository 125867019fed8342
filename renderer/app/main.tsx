import '@fontsource/noto-sans/400.css';
import '@fontsource/noto-sans/600.css';
import '@fontsource/noto-sans/700.css';
import './window.css';
import { createRoot } from 'react-dom/client';
import { connectPort, shellOf } from '#renderer/api/port-client.ts';
import { connectSocket } from '#renderer/api/socket-client.ts';
import { Application } from './application.tsx';

const shell = shellOf(window);
const connect = shell ? () => connectPort(shell) : connectSocket;
const root = document.getElementById('root');
if (root) createRoot(root).render(<Application connect={connect} />);
