import { openReception, type Reception, type ReceptionParts } from '#electron/handlers/index.ts';

/** The queue of received files, loaded when a window first asks for it: a command never does. */
export function lazyReception(parts: ReceptionParts): Reception {
  let opened: Promise<Reception> | undefined;
  let reception: Reception | undefined;
  const open = () => {
    opened ??= openReception(parts).then((made) => {
      reception = made;
      return made;
    });
    return opened;
  };
  return {
    receive: async (paths, department) => (await open()).receive(paths, department),
    items: async () => (await open()).items(),
    cancel: async (item) => (await open()).cancel(item),
    resume: async (item, password) => (await open()).resume(item, password),
    dismiss: async (items) => (await open()).dismiss(items),
    close: () => reception?.close(),
  };
}
