import { type Remembered, rememberedFrom } from '#shared/contract/settings.ts';

/** Where bases and settings lie, and which base is open. */
export interface Home {
  /** Folder of the bases; '' where nothing is remembered (command line, tests). */
  readonly folder: string;
  remembered(): Remembered;
  /** @throws AppError `file.*` when the settings cannot be written */
  remember(change: Partial<Remembered>): Promise<void>;
  /** Path of the base that is open. */
  base(): string;
  /**
   * Opens another base in the place of the one that is open, which is closed when nobody reads it any more.
   * @throws AppError `settings.busy` while something is being written, `base.*` where the other cannot be opened
   */
  use(path: string, options: { readonly mayCreate: boolean }): void;
}

/** Of a desk that no window asks: nothing is remembered, and no other base can be opened. */
export const NO_HOME: Home = {
  folder: '',
  remembered: () => rememberedFrom({}),
  remember: () => Promise.resolve(),
  base: () => '',
  use: () => {},
};
