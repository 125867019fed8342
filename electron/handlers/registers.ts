import type { Desk } from '#electron/services/desk.ts';
import type { registersMethods } from '#shared/contract/registers.ts';
import type { HandlersFor } from '#shared/contract/registry.ts';

export const registersHandlers: HandlersFor<keyof typeof registersMethods, Desk> = {
  'registers.overview': async (_input, desk) => {
    const { surveyRegisters } = await import('#electron/services/registers/show-registers.ts');
    return surveyRegisters(desk);
  },
  'registers.list': async ({ list }, desk) => {
    const { listRegister } = await import('#electron/services/registers/show-registers.ts');
    return listRegister(desk, list);
  },
  'registers.card': async ({ list, id }, desk) => {
    const { showCard } = await import('#electron/services/registers/show-registers.ts');
    return showCard(desk, list, id);
  },
  'registers.meanings': async ({ dimension }, desk) => {
    const { meaningsOf } = await import('#electron/services/registers/meanings.ts');
    return meaningsOf(desk, dimension);
  },
  'registers.addAlias': async (request, desk) => {
    const { addAlias } = await import('#electron/services/registers/add-alias.ts');
    return addAlias(desk, request);
  },
  'registers.addName': async (request, desk) => {
    const { addName } = await import('#electron/services/registers/note-department.ts');
    return addName(desk, request);
  },
  'registers.setContact': async (request, desk) => {
    const { setContact } = await import('#electron/services/registers/note-department.ts');
    return setContact(desk, request);
  },
  'registers.contact': async ({ department }, desk) => {
    const { contactOf } = await import('#electron/services/registers/departments.ts');
    return contactOf(desk, department);
  },
};
