import type { Desk } from '#electron/services/desk.ts';
import type { HandlersFor } from '#shared/contract/registry.ts';
import type { roundsMethods } from '#shared/contract/rounds.ts';

export const roundsHandlers: HandlersFor<keyof typeof roundsMethods, Desk> = {
  'rounds.consolidate': async (request, desk) => {
    const { consolidate } = await import('#electron/services/rounds/consolidate.ts');
    return consolidate(desk, request);
  },
  'rounds.board': async (_input, desk) => {
    const { showBoard } = await import('#electron/services/rounds/show-board.ts');
    return showBoard(desk);
  },
  'rounds.planning': async (_input, desk) => {
    const { planRound } = await import('#electron/services/rounds/plan-round.ts');
    return planRound(desk);
  },
  'rounds.begin': async (plan, desk) => {
    const { beginRound } = await import('#electron/services/rounds/change-round.ts');
    return beginRound(desk, plan);
  },
  'rounds.change': async (plan, desk) => {
    const { changeRound } = await import('#electron/services/rounds/change-round.ts');
    return changeRound(desk, plan);
  },
  'rounds.release': async (request, desk) => {
    const { releaseCell } = await import('#electron/services/rounds/change-round.ts');
    return releaseCell(desk, request);
  },
  'rounds.reminders': async (request, desk) => {
    const { writeReminders } = await import('#electron/services/rounds/write-reminders.ts');
    return writeReminders(desk, request);
  },
};
