import { mkdirSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { examplesApart } from './examples-apart.mjs';

/**
 * Builds the command line. The chunks are written first and the entry last, under a name of its own that is then
 * renamed, so that a second start at the same moment never sees half of it. The entry carries the time the build began:
 * a source changed meanwhile is newer.
 */
export const build = async (root, entry) => {
  const { build: bundle } = await import('vite');
  const began = new Date();
  const { output } = await bundle({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [examplesApart()],
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'src/cli/main.ts'),
      target: 'node20',
      write: false,
      minify: false,
      rolldownOptions: {
        output: { entryFileNames: basename(entry), chunkFileNames: 'chunk-[name]-[hash].mjs', format: 'es' },
      },
    },
  });
  const folder = dirname(entry);
  mkdirSync(folder, { recursive: true });
  for (const file of output.filter(({ fileName }) => fileName !== basename(entry))) {
    writeFileSync(join(folder, file.fileName), file.type === 'chunk' ? file.code : file.source);
  }
  const main = output.find(({ fileName }) => fileName === basename(entry));
  const fresh = `${entry}.${process.pid}`;
  writeFileSync(fresh, main.code);
  utimesSync(fresh, began, began);
  renameSync(fresh, entry);
  const kept = new Set(output.map(({ fileName }) => fileName));
  for (const name of readdirSync(folder)) {
    if (name.startsWith('chunk-') && !kept.has(name)) rmSync(join(folder, name), { force: true });
  }
};
