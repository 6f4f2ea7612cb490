import { join } from 'node:path';
import type { HospitalDocument } from '../../../src/core/document/document';
import { textIn } from '../../../src/core/library/text';
import { runApart } from './child';
import type { Engine } from './engine';

const SUGGESTIONS = 'td.vue/src/service/threats/oats/context-generator.js';

/** Kinds and properties of its cells: a device is a process, a store where it keeps records, an actor outside. */
const typeOf = (kind: string): string => {
  if (kind === 'internet') return 'tm.Actor';
  return kind.includes('database') || kind.includes('storage') ? 'tm.Store' : 'tm.Process';
};

/** The cells of one diagram of its model, version 2, with what its engine looks at. */
const translate = (hospital: HospitalDocument): unknown => {
  const outside = new Set(hospital.assets.values().flatMap(({ id, kind }) => (kind === 'internet' ? [id] : [])));
  const cell = (id: string, shape: string, data: object, more: object = {}) => ({ id, shape, data, ...more });
  return {
    version: '2.0',
    summary: { title: textIn(hospital.title, 'en') },
    detail: {
      diagrams: [
        {
          id: 0,
          title: 'Network',
          diagramType: 'STRIDE',
          cells: [
            ...hospital.zones
              .values()
              .map(({ id }) => cell(id, 'trust-boundary-box', { type: 'tm.BoundaryBox', name: id })),
            ...hospital.assets
              .values()
              .map(({ id, kind }) => cell(id, 'process', { type: typeOf(kind), name: id, threats: [] })),
            ...hospital.flows.values().map(({ id, from, to, encryption, protocol }) =>
              cell(
                id,
                'flow',
                {
                  type: 'tm.Flow',
                  name: id,
                  protocol,
                  isEncrypted: encryption === 'yes',
                  isPublicNetwork: outside.has(from) || outside.has(to),
                  threats: [],
                },
                { source: { cell: from }, target: { cell: to } },
              ),
            ),
          ],
        },
      ],
    },
  };
};

/** Asks for what its dialog suggests, cell by cell; a boundary has no such dialog. That there is nothing is no finding. */
const SCRIPT = `
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
const [module, file] = process.argv.slice(1);
const { GetContextSuggestions: suggest } = await import(pathToFileURL(module).href);
const { detail } = JSON.parse(readFileSync(file, 'utf8'));
const [diagram] = detail.diagrams;
const start = performance.now();
let findings = 0;
let onBoundaries = 0;
for (const { data } of diagram.cells) {
  const made = suggest(data, diagram.diagramType).filter(({ type }) => type !== '').length;
  findings += made;
  if (data.type === 'tm.BoundaryBox') onBoundaries += made;
}
console.log(JSON.stringify({ took: performance.now() - start, findings, onBoundaries }));
`;

/** OWASP Threat Dragon: the suggestions by context of its checkout. Its other engine asks a language model. */
export const threatDragon: Engine = {
  name: 'OWASP Threat Dragon',
  translate,
  run: (checkout, file) =>
    runApart(process.execPath, ['--input-type=module', '-e', SCRIPT, join(checkout, SUGGESTIONS), file], checkout),
};
