/** One step of the base's structure. Published steps are never changed: a new one is added. */
export interface Migration {
  /** In tens: 10, 20, 30; becomes `user_version`. */
  readonly version: number;
  readonly name: string;
  /** Run in one transaction together with the new version number. */
  readonly sql: string;
}
