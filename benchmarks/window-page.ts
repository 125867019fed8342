import type { Page } from 'playwright-core';

/** How long going to a room took, in milliseconds from the click. */
export interface Switch {
  readonly room: string;
  /** Until its heading stood there, painted. */
  readonly shown: number;
  /** Until nothing in it was still loading. */
  readonly filled: number;
}

/** What of a frame of scrolling was not there yet. */
export interface Scrolling {
  readonly frames: number;
  /** Frames in which a row that ought to be seen was empty. */
  readonly blank: number;
  /** Longest time without a frame, milliseconds. */
  readonly longest: number;
  readonly rows: number;
}

/** The rooms of the rail. */
export const RAIL = 'nav a[href^="#/"]';

/** Whether the window can be used: its rooms and a heading are there, and nothing is loading. */
export const USABLE = `(() => {
  const spins = [...document.querySelectorAll('.fui-Spinner, .fui-Skeleton, [aria-busy=true]')];
  return document.querySelector('${RAIL}') !== null && document.querySelector('h1') !== null && spins.length === 0;
})()`;

const PATIENCE = 120_000;

/** Waits until something holds in the page, looked at in each frame. @throws Error when it never does */
export async function until(page: Page, condition: string): Promise<void> {
  const held = await page.evaluate(`(async () => {
    const began = performance.now();
    while (!(${condition})) {
      if (performance.now() - began > ${PATIENCE}) return false;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return true;
  })()`);
  if (held !== true) throw new Error(`the page never was so: ${condition}`);
}

/** Goes through all rooms by their tabs; runs in the page, where the clock is that of its frames. */
export async function switchRooms(page: Page): Promise<readonly Switch[]> {
  return (await page.evaluate(`(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const out = [];
    const tabs = [...document.querySelectorAll('${RAIL}')];
    // The room that is open comes last: nothing would change.
    for (const tab of [...tabs.slice(1), ...tabs.slice(0, 1)]) {
      const before = document.querySelector('h1');
      const name = tab.title.split(' (')[0];
      const began = performance.now();
      tab.click();
      while (document.querySelector('h1') === before && performance.now() - began < 5000) await frame();
      const shown = performance.now() - began;
      while (!${USABLE} && performance.now() - began < 20000) await frame();
      out.push({ room: name, shown, filled: performance.now() - began });
      await new Promise((resolve) => setTimeout(resolve, 600));
    }
    return out;
  })()`)) as readonly Switch[];
}

/**
 * Watches a grid frame by frame while it is scrolled: whether rows that ought to be seen hold words. Five points of a column are looked
 * at, from the first row in sight to the last; more would cost what is measured.
 */
export async function watchGrid(page: Page, scroll: () => Promise<void>): Promise<Scrolling> {
  await page.evaluate(`(() => {
    const grid = [...document.querySelectorAll('[role=grid]')].find((one) => one.scrollHeight > 100000);
    const box = grid.getBoundingClientRect();
    const heights = [75, 200, 330, 460, box.height - 30].map((y) => box.top + y);
    const isBlank = () => heights.some((y) => {
      const cell = document.elementFromPoint(box.left + 120, y);
      return !cell || cell.contains(grid) || cell.textContent.trim() === '' || cell.childElementCount > 20;
    });
    const seen = { frames: 0, blank: 0, longest: 0, from: grid.scrollTop, last: performance.now(), goesOn: true };
    const look = () => {
      const now = performance.now();
      seen.longest = Math.max(seen.longest, now - seen.last);
      seen.last = now;
      seen.frames += 1;
      if (isBlank()) seen.blank += 1;
      if (seen.goesOn) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    globalThis.endWatch = () => {
      seen.goesOn = false;
      return { frames: seen.frames, blank: seen.blank, longest: seen.longest, rows: Math.round((grid.scrollTop - seen.from) / 22) };
    };
  })()`);
  await scroll();
  return (await page.evaluate('globalThis.endWatch()')) as Scrolling;
}
