import { expect, test } from 'vitest';
import { unpacked } from '#electron/main/unpacked.ts';

test('what an installed application starts lies beside its archive', () => {
  expect(unpacked('C:\\Users\\Awa Traoré\\AppData\\Kafo\\resources\\app.asar\\out\\engine\\entry-electron.mjs')).toBe(
    'C:\\Users\\Awa Traoré\\AppData\\Kafo\\resources\\app.asar.unpacked\\out\\engine\\entry-electron.mjs',
  );
  expect(unpacked('/opt/kafo/resources/app.asar')).toBe('/opt/kafo/resources/app.asar.unpacked');
});

test('in a checkout nothing is packed, nor in a folder that is only called alike', () => {
  for (const path of ['/home/awa/kafo/out/engine/x.mjs', '/home/awa/my-app.asar.old/x.mjs', '/x/app.asarium/y'])
    expect(unpacked(path)).toBe(path);
});
