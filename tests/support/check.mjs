// Runs everything that must hold. Steps that keep one core busy run beside each other; tests take both cores alone.
// A step's own words are shown when it fails; the last lines say how each went. Exits non-zero when any failed.
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';

/** Stages follow each other; so do the steps of a lane, while the lanes of a stage run side by side. */
const STAGES = [[['types'], ['lint', 'unused', 'build', 'size']], [['unit']], [['e2e']]];

const results = [];

/** A step with both cores to itself speaks at once; the words of those side by side would mix. */
const run = (step, isAlone) =>
  new Promise((done) => {
    const began = performance.now();
    const child = spawn(`npm run -s ${step}`, { shell: true, stdio: isAlone ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
    const said = [];
    child.stdout?.on('data', (data) => said.push(data));
    child.stderr?.on('data', (data) => said.push(data));
    child.on('close', (code) => {
      const seconds = ((performance.now() - began) / 1000).toFixed(0);
      const isPassed = code === 0;
      results.push({ step, isPassed, said: Buffer.concat(said).toString() });
      if (!isPassed) process.stdout.write(Buffer.concat(said));
      console.log(`== ${step} ${isPassed ? 'passed' : 'FAILED'} in ${seconds} s`);
      done();
    });
  });

/** A step that fails keeps no other step of its stage from speaking. */
const runLane = async (steps, isAlone) => {
  for (const step of steps) await run(step, isAlone);
};

for (const lanes of STAGES) {
  await Promise.all(lanes.map((steps) => runLane(steps, lanes.length === 1)));
  if (results.some(({ isPassed }) => !isPassed)) break;
}

const failed = results.filter(({ isPassed }) => !isPassed).map(({ step }) => step);
// For whoever adds up: what the steps said that leave no report of their own.
const mute = results.filter(({ step, isPassed }) => !isPassed && !['unit', 'e2e'].includes(step));
mkdirSync('test-results', { recursive: true });
writeFileSync('test-results/check.json', JSON.stringify(mute.map(({ step, said }) => ({ step, said }))));
const missing = STAGES.flat(2).filter((name) => !results.some(({ step }) => step === name));
if (failed.length > 0) console.log(`== failed: ${failed.join(', ')}; not run: ${missing.join(', ') || 'none'}`);
process.exit(failed.length > 0 ? 1 : 0);
