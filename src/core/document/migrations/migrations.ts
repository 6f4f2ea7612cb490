import { error, fail, ok, type Result } from '../../result';

type Json = Readonly<Record<string, unknown>>;

/**
 * One step up: turns what a file of version `from` says into what one of the next version would. Pure, never edited
 * after release. It may meet any file of its version, so it looks before it touches.
 */
export interface Migration {
  readonly from: number;
  readonly migrate: (saved: Json) => Json;
}

/** All steps, oldest first. Version 1 is the first released one, so there is none yet. */
export const migrations: readonly Migration[] = [];

/**
 * Brings a saved file to the version `current` by one step after the other. Fails on a version that is missing or no
 * whole number, one that is newer, or one that no step starts from.
 */
export const migrate = (saved: Json, current: number, chain: readonly Migration[] = migrations): Result<Json> => {
  const { version } = saved;
  if (typeof version !== 'number' || !Number.isInteger(version)) return fail(error('version-missing', 'version'));
  if (version > current) return fail(error('version-newer', 'version', { version, known: current }));
  let migrated = saved;
  for (let at = version; at < current; at += 1) {
    const step = chain.find(({ from }) => from === at);
    if (step === undefined) return fail(error('version-too-old', 'version', { version, known: current }));
    migrated = { ...step.migrate(migrated), version: at + 1 };
  }
  return ok(migrated);
};
