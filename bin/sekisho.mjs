#!/usr/bin/env node
/**
 * Starts the command line. From a checkout it first builds `dist/cli/`, quietly, when that is missing or older than
 * the sources; an installed package carries it and starts at once.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const built = join(root, 'dist/cli/sekisho.mjs');
const sources = ['src/core', 'src/cli', 'src/i18n', 'src/templates.ts', 'templates', 'bin'].map((path) =>
  join(root, path),
);

/** The latest change at or below a path, in milliseconds; folders count too, so that a deleted file is noticed. */
const changedAt = (path) => {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))));
};

/** Only a checkout with its tools can build; an installed package runs what it carries. */
const canBuild = existsSync(join(root, 'src/cli')) && existsSync(join(root, 'node_modules/vite/package.json'));

const isStale = () => {
  if (!existsSync(built)) return true;
  return sources.filter(existsSync).some((path) => changedAt(path) > statSync(built).mtimeMs);
};

const buildOnly = process.argv[2] === '--build';
if (buildOnly || (canBuild && isStale())) {
  const { build } = await import('./build.mjs');
  await build(root, built);
}
if (!buildOnly) process.exitCode = await (await import(pathToFileURL(built).href)).run();
