import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const SRC = join(ROOT, 'src');

/** Which part may import which. A new direction is a visible decision: it needs a new word here. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'core/result': [],
  'core/table': [],
  'core/steps': [],
  'core/group': [],
  'core/layered-map': [],
  'core/says-the-same': [],
  'core/readers': [],
  'core/memory': [],
  'core/watching-memory': ['core/group', 'core/memory', 'core/readers', 'core/says-the-same'],
  'core/library': ['core/result'],
  'core/model': [
    'core/result',
    'core/steps',
    'core/group',
    'core/table',
    'core/says-the-same',
    'core/memory',
    'core/watching-memory',
    'core/library',
    'core/layered-map',
  ],
  'core/evidence': ['core/result', 'core/group', 'core/steps', 'core/table', 'core/library', 'core/model'],
  'core/facts': ['core/result', 'core/table', 'core/memory', 'core/library', 'core/model', 'core/evidence'],
  // Edits take up papers as the readers of evidence make them; evidence knows nothing of documents.
  'core/document': [
    'core/result',
    'core/steps',
    'core/group',
    'core/table',
    'core/says-the-same',
    'core/library',
    'core/model',
    'core/evidence',
  ],
  'core/analysis': [
    'core/result',
    'core/steps',
    'core/group',
    'core/table',
    'core/says-the-same',
    'core/memory',
    'core/watching-memory',
    'core/library',
    'core/model',
    'core/evidence',
    'core/facts',
    'core/document',
  ],
  'core/segmentation': [
    'core/result',
    'core/group',
    'core/steps',
    'core/table',
    'core/library',
    'core/model',
    'core/evidence',
    'core/facts',
    'core/document',
    'core/analysis',
  ],
  // Rules for equipment follow from the model; of segmentation only the verdict of the conduit matrix is asked.
  'core/policy': ['core/result', 'core/group', 'core/table', 'core/library', 'core/model', 'core/segmentation'],
  'core/inquiry': ['core/group', 'core/steps', 'core/library', 'core/model', 'core/facts', 'core/analysis'],
  'core/plan': [
    'core/steps',
    'core/group',
    'core/table',
    'core/library',
    'core/model',
    'core/facts',
    'core/document',
    'core/analysis',
  ],
  'core/quality': [
    'core/group',
    'core/steps',
    'core/table',
    'core/library',
    'core/model',
    'core/facts',
    'core/document',
    'core/analysis',
  ],
  'core/views': ['core/result', 'core/steps', 'core/table', 'core/library', 'core/model', 'core/document'],
  'core/layout': [
    'core/steps',
    'core/result',
    'core/group',
    'core/table',
    'core/library',
    'core/model',
    'core/document',
    'core/views',
    'core/drawing',
  ],
  'core/drawing': [
    'core/result',
    'core/group',
    'core/layered-map',
    'core/steps',
    'core/table',
    'core/library',
    'core/model',
    'core/facts',
    'core/document',
    'core/views',
    'core/analysis',
    'core/segmentation',
  ],
  'core/reports': ['core'],
  'core/packs': ['core'],
  'core/formats': ['core'],
  i18n: ['core/library'],
  templates: ['core/library', 'rule-examples'],
  'rule-examples': ['core/library'],
  workers: ['core', 'templates'],
  app: ['core', 'workers', 'i18n', 'templates'],
  cli: ['core', 'i18n', 'templates'],
  main: ['core', 'workers', 'app', 'i18n', 'templates'],
};

/** The packages that parts of the core may use; everything else in the core is ours. */
const CORE_PACKAGES: Readonly<Record<string, readonly string[]>> = {
  core: ['valibot'],
  'core/evidence': ['@renovatebot/pep440', 'ae-cvss-calculator', 'packageurl-js', 'saxes', 'semver'],
  'core/formats': ['fflate', 'hucre', 'papaparse'],
};

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx)$/.test(name))
    .map((name) => join(folder, name));

const IMPORT =
  /(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|import\s+['"]([^'"]+)['"]/g;

const importsOf = (file: string): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');

/** `core/model`, `app`, `main`: the part a file of `src/` belongs to. */
const partOf = (file: string): string => {
  const path = relative(SRC, file)
    .replaceAll('\\', '/')
    .replace(/\.(ts|tsx)$/, '');
  const [first = '', second = ''] = path.split('/');
  return first === 'core' ? `core/${second}` : first;
};

const within = (part: string, allowed: string): boolean => part === allowed || part.startsWith(`${allowed}/`);

const all = filesIn(SRC).flatMap((file) =>
  importsOf(file).map((specifier) => ({ file: relative(ROOT, file), part: partOf(file), specifier, from: file })),
);
const inside = all
  .filter(({ specifier }) => specifier.startsWith('.'))
  .map((entry) => ({ ...entry, target: partOf(resolve(dirname(entry.from), entry.specifier)) }))
  .filter(({ target }) => !target.startsWith('..'));

describe('the house', () => {
  it('reads imports at all', () => {
    expect(inside.length).toBeGreaterThan(50);
  });

  it('imports only in the allowed directions', () => {
    const wrong = inside.filter(
      ({ part, target }) => part !== target && !(MAY_IMPORT[part] ?? []).some((allowed) => within(target, allowed)),
    );
    expect(wrong.map(({ file, specifier }) => `${file} → ${specifier}`)).toEqual([]);
  });

  it('keeps browser, store and packages out of the core', () => {
    const wrong = all.filter(({ part, specifier }) => {
      if (!part.startsWith('core') || specifier.startsWith('.')) return false;
      const allowed = [...(CORE_PACKAGES.core ?? []), ...(CORE_PACKAGES[part] ?? [])];
      return !allowed.some((name) => specifier === name || specifier.startsWith(`${name}/`));
    });
    expect(wrong.map(({ file, specifier }) => `${file} → ${specifier}`)).toEqual([]);
  });

  it('leaves React Flow to the canvas', () => {
    const wrong = all.filter(
      ({ file, specifier }) =>
        specifier.startsWith('@xyflow/') && !file.replaceAll('\\', '/').startsWith('src/app/canvas/'),
    );
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it('lets only templates.ts read the templates', () => {
    const wrong = all.filter(
      ({ file, specifier }) => /\/templates\//.test(specifier) && file !== join('src', 'templates.ts'),
    );
    expect(wrong.map(({ file, specifier }) => `${file} → ${specifier}`)).toEqual([]);
  });

  it('gives the core no clock, chance or page', () => {
    const forbidden =
      /\bDate\.now\(|new Date\(\)|Math\.random\(|\bwindow\.|\bdocument\.(create|get|query)|\blocalStorage\b|\bfetch\(/;
    const wrong = filesIn(join(SRC, 'core')).filter((file) => forbidden.test(readFileSync(file, 'utf8')));
    expect(wrong.map((file) => relative(ROOT, file))).toEqual([]);
  });

  it('keeps files short enough to read', () => {
    const long = filesIn(SRC)
      .map((file) => ({ file: relative(ROOT, file), lines: readFileSync(file, 'utf8').split('\n').length }))
      .filter(({ lines }) => lines > 600);
    expect(long).toEqual([]);
  });
});
