import { cigem } from './cigem.ts';
import { dgme } from './dgme.ts';
import { maeci } from './maeci.ts';
import { matd } from './matd.ts';
import { mef } from './mef.ts';
import { menefp } from './menefp.ts';
import { ministryFigures } from './ministry.ts';
import { ministryReport } from './ministry-report.ts';
import { mj } from './mj.ts';
import { mpfef } from './mpfef.ts';
import { msds } from './msds.ts';
import { mspc } from './mspc.ts';
import { oim } from './oim.ts';
import { om } from './om.ts';
import type { FilePlan } from './plan.ts';

/** Every file of the example campaign, in order of reception. */
export async function allFiles(): Promise<FilePlan[]> {
  const files = [
    ...(await mef()),
    ...(await oim()),
    ...(await maeci()),
    ...(await dgme()),
    ...(await menefp()),
    ...(await ministryFigures()),
    ...(await mspc()),
    await cigem(),
    await ministryReport(),
    ...(await mj()),
    await matd(),
    await mpfef(),
    await om(),
    ...(await msds()),
  ];
  return files.sort((a, b) => (a.receivedOn < b.receivedOn ? -1 : a.receivedOn > b.receivedOn ? 1 : 0));
}
