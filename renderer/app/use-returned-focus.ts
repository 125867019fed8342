import { useEffect } from 'react';

const LAYER = '[role="dialog"], [role="alertdialog"], [role="menu"]';

/** When a dialog that nothing in particular opened is gone, the keyboard is again where it was before it came. */
export function useReturnedFocus(): void {
  useEffect(() => {
    let last: HTMLElement | undefined;
    const note = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && !target.closest(LAYER)) last = target;
    };
    // A field that was left for the keys of the room is not come back to.
    const leave = ({ target, relatedTarget }: FocusEvent) => {
      if (relatedTarget === null && target === last) last = undefined;
    };
    let wait: ReturnType<typeof setTimeout> | undefined;
    const watcher = new MutationObserver((changes) => {
      const isGone = changes.some(({ removedNodes }) =>
        [...removedNodes].some((node) => node instanceof HTMLElement && holdsDialog(node)),
      );
      if (!isGone) return;
      clearTimeout(wait);
      // After the dialog's own return, and after whoever closed it leads the keyboard elsewhere.
      wait = setTimeout(() => {
        if (document.activeElement === document.body && last?.isConnected) last.focus({ preventScroll: true });
      }, 60);
    });
    document.addEventListener('focusin', note);
    document.addEventListener('focusout', leave);
    watcher.observe(document.body, { childList: true, subtree: true });
    return () => {
      clearTimeout(wait);
      document.removeEventListener('focusin', note);
      document.removeEventListener('focusout', leave);
      watcher.disconnect();
    };
  }, []);
}

function holdsDialog(node: HTMLElement): boolean {
  return node.matches('[role="dialog"], [role="alertdialog"]') || node.querySelector('[role$="dialog"]') !== null;
}
