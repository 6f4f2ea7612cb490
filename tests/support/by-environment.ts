import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const inBrowser = ({ moduleId }: TestSpecification): boolean =>
  readFileSync(moduleId, 'utf8').startsWith('// @vitest-environment jsdom');

const goesThroughMuch = ({ moduleId }: TestSpecification): boolean => moduleId.includes('.property.');

/**
 * Files of one environment after each other, those that take long first. A worker reads the templates and the sources
 * once, but only while the files that it is handed want the same environment: mixed, there is a new worker and a new
 * reading at every change between them, which was a fifth of all the processor time.
 */
export class ByEnvironment extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const page = sorted.filter(inBrowser);
    const core = sorted.filter((file) => !inBrowser(file));
    return [...page, ...core.filter(goesThroughMuch), ...core.filter((file) => !goesThroughMuch(file))];
  }
}
