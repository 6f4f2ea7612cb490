import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, preview } from 'vite';
import type { Adapter } from './adapter';

const FOLDER = resolve('tests/bench/peers');

/** Programs that can be put beside this one without anything else being installed. */
export const peerNames = (): readonly string[] => readdirSync(FOLDER);

export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** Builds the page of a peer as it would be published, outside of the project, and serves it. */
export const servePeer = async (name: string): Promise<Served> => {
  const outDir = mkdtempSync(join(tmpdir(), 'peer-'));
  const options = { root: join(FOLDER, name), configFile: false, logLevel: 'error', base: './' } as const;
  await build({ ...options, plugins: [react()], build: { outDir, emptyOutDir: true } });
  const server = await preview({ ...options, build: { outDir }, preview: { port: 4391, host: '127.0.0.1' } });
  const [url = ''] = server.resolvedUrls?.local ?? [];
  return { url, close: () => server.close() };
};

/** How the peer is used; one module in `adapters` for each. */
export const peerAdapter = async (name: string): Promise<Adapter> => {
  const { adapter } = (await import(`./adapters/${name}.ts`)) as { adapter: Adapter };
  return adapter;
};
