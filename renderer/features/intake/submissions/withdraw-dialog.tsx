import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { useWords } from '#renderer/words/words.tsx';

export interface WithdrawDialogProps {
  readonly file: string;
  readonly open: boolean;
  readonly isRunning: boolean;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks why a file is withdrawn. */
export function WithdrawDialog({ file, open, isRunning, onConfirm, onClose }: WithdrawDialogProps) {
  const w = useWords();
  return (
    <ConfirmDialog
      open={open}
      title={w('window.intake.withdraw.title', { file })}
      confirm={w('window.intake.withdraw.confirm')}
      danger
      reason={{
        proposals: [
          w('window.intake.withdraw.reason.wrong'),
          w('window.intake.withdraw.reason.correction'),
          w('window.intake.withdraw.reason.sender'),
        ],
      }}
      isRunning={isRunning}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      {w('window.intake.withdraw.text')}
    </ConfirmDialog>
  );
}
