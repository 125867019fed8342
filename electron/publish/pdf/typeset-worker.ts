import { parentPort, workerData } from 'node:worker_threads';
import { compactPdf } from './compact-pdf.ts';
import { compileTypst } from './compile-typst.ts';

const pdf = await compactPdf(await compileTypst(workerData));
parentPort?.postMessage(pdf, [pdf.buffer as ArrayBuffer]);
