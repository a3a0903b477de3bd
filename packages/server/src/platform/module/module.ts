/** 部屋の目録 — a module's manifest, as data. */
import type { Act, Query } from '#platform/act';
import type { RouteBinding } from '#platform/http';
import type { Job, Reaction } from '#platform/jobs';

export interface Module {
  /** `<floor>/<room>`, the folder under `modules/`. */
  readonly name: `${string}/${string}`;
  /** 日本語名 */
  readonly title: string;
  readonly dependsOn: readonly string[];
  /** Permission → 日本語名; acts and queries name one of these. */
  readonly permissions: Readonly<Record<string, string>>;
  readonly acts: readonly Act[];
  readonly queries: readonly Query[];
  readonly routes: readonly RouteBinding[];
  readonly reactions: readonly Reaction[];
  readonly jobs: readonly Job[];
  /** Folder of numbered SQL files, absent for a room without tables. */
  readonly migrations?: URL;
}

export function defineModule(module: Module): Module {
  return module;
}
