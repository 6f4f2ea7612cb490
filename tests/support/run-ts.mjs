// Runs the `main(argv)` of a TypeScript module of this project: node tests/support/run-ts.mjs path/to/module.ts [arguments]
import { resolve } from 'node:path';
import { createServer } from 'vite';
import { examplesApart } from '../../bin/examples-apart.mjs';

const [path, ...argv] = process.argv.slice(2);
const server = await createServer({
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  plugins: [examplesApart()],
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true, include: [] },
});
try {
  const { main } = await server.ssrLoadModule(resolve(path));
  process.exitCode = (await main(argv)) ?? 0;
} finally {
  await server.close();
}
