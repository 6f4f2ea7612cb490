/**
 * Runs the `main(argv)` of a TypeScript module of this project: node tests/support/run-ts.mjs path/to/module.ts [arguments]
 * With `--built` in front, the module is built first as the page is, so that what it measures is what people run: modules
 * that Vite serves one by one look up each import anew, which costs hot code a third.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, createServer } from 'vite';
import { examplesApart } from '../../bin/examples-apart.mjs';

const isBuilt = process.argv[2] === '--built';
const [path, ...argv] = process.argv.slice(isBuilt ? 3 : 2);

const served = async () => {
  const server = await createServer({
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    plugins: [examplesApart()],
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
  });
  return { module: await server.ssrLoadModule(resolve(path)), close: () => server.close() };
};

const built = async () => {
  // Inside the project, where the packages that it imports are found.
  mkdirSync('test-results', { recursive: true });
  const outDir = mkdtempSync(join(resolve('test-results'), 'built-'));
  const close = () => rmSync(outDir, { recursive: true, force: true });
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [examplesApart()],
    build: {
      ssr: path,
      outDir,
      minify: false,
      target: 'es2022',
      rolldownOptions: { output: { entryFileNames: 'entry.mjs' } },
    },
  });
  return { module: await import(pathToFileURL(join(outDir, 'entry.mjs')).href), close };
};

const { module, close } = await (isBuilt ? built() : served());
try {
  process.exitCode = (await module.main(argv)) ?? 0;
} finally {
  await close();
}
