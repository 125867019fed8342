import {
  Link,
  Toast,
  ToastBody,
  Toaster,
  ToastTitle,
  ToastTrigger,
  useId,
  useToastController,
} from '@fluentui/react-components';
import { X } from 'lucide-react';
import { type ReactNode, useCallback, useMemo } from 'react';
import { useDeed } from '#renderer/api/hooks.tsx';
import type { Notice } from '#renderer/frame/frame.ts';
import { useWords } from '#renderer/words/words.tsx';
import { message } from '#shared/texts/say.ts';

/** Milliseconds: long enough to read a sentence and to reach for its link. */
const SHOWN = 8_000;

export interface Notices {
  /** Says what was done; a judgement can be taken back from where it is told. */
  notify(notice: Notice): void;
  /** Takes back what a journal entry decided, said in its words, and offers to restore it. */
  takeBack(entry: number, what: Notice['sentence']): Promise<void>;
  /** Where notices appear. */
  readonly view: ReactNode;
}

export function useNotices(): Notices {
  const w = useWords();
  const toaster = useId('notices');
  const { dispatchToast } = useToastController(toaster);
  const { perform } = useDeed('journal.undo');
  const show = useCallback(
    ({ intent, sentence }: Notice, link?: ReactNode) => {
      dispatchToast(<NoticeToast words={w.say(sentence)} link={link} />, {
        intent,
        timeout: intent === 'error' ? -1 : SHOWN,
        pauseOnHover: true,
        politeness: intent === 'error' ? 'assertive' : 'polite',
      });
    },
    [dispatchToast, w],
  );
  const undoing = useCallback(
    async (entry: number, what: Notice['sentence'], isBack: boolean): Promise<void> => {
      try {
        const done = await perform({ entry });
        const sentence = message(isBack ? 'window.undo.restored' : 'window.undo.done', { what });
        const link = isBack ? undefined : <UndoLink isBack act={() => void undoing(done.entry, what, true)} />;
        show({ intent: 'success', sentence }, link);
      } catch (error) {
        show({ intent: 'error', sentence: w.error(error instanceof Error ? error : new Error(String(error))) });
      }
    },
    [perform, show, w],
  );
  const notify = useCallback(
    (notice: Notice) => {
      const { undo } = notice;
      show(
        notice,
        undo === undefined ? undefined : <UndoLink act={() => void undoing(undo, notice.sentence, false)} />,
      );
    },
    [show, undoing],
  );
  return useMemo(
    () => ({
      notify,
      takeBack: (entry, what) => undoing(entry, what, false),
      view: <Toaster toasterId={toaster} position="bottom" limit={3} />,
    }),
    [notify, undoing, toaster],
  );
}

function NoticeToast({ words, link }: { readonly words: string; readonly link?: ReactNode }) {
  const w = useWords();
  return (
    <Toast>
      <ToastTitle
        action={
          <ToastTrigger>
            <Link as="button" aria-label={w('window.label.close')} title={w('window.label.close')}>
              <X size={16} aria-hidden />
            </Link>
          </ToastTrigger>
        }
      >
        {words}
      </ToastTitle>
      {link && <ToastBody>{link}</ToastBody>}
    </Toast>
  );
}

function UndoLink({ act, isBack = false }: { readonly act: () => void; readonly isBack?: boolean }) {
  const w = useWords();
  return (
    <ToastTrigger>
      <Link as="button" onClick={act}>
        {w(isBack ? 'window.undo.restore' : 'window.undo.act')}
      </Link>
    </ToastTrigger>
  );
}
