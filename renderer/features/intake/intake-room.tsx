import { usePlace } from '#renderer/frame/address.ts';
import { DifferencePage } from './difference/difference-page.tsx';
import { SubmissionView } from './reading/submission-view.tsx';
import { SubmissionsPage } from './submissions/submissions-page.tsx';

/** Réception: the files received; `#/intake/12` is the reading of one, `#/intake/12/difference` what it changed. */
export function IntakeRoom() {
  const { path } = usePlace();
  const [number = '', part] = path;
  const submission = /^[1-9]\d{0,8}$/.test(number) ? Number(number) : 0;
  if (submission === 0) return <SubmissionsPage />;
  if (part === 'difference') return <DifferencePage submission={submission} />;
  return <SubmissionView submission={submission} />;
}
