import type { HospitalDocument } from '../../../src/core/document/document';
import { textIn } from '../../../src/core/library/text';
import { runApart } from './child';
import type { Engine } from './engine';

/** pytm tells elements by their names, so each is named by its id. Its words for kinds are about programs, not devices. */
const translate = (hospital: HospitalDocument): unknown => ({
  name: textIn(hospital.title, 'en'),
  description: 'A generated hospital',
  boundaries: hospital.zones.values().map(({ id, parent }) => ({
    name: id,
    ...(parent === undefined ? {} : { inBoundary: parent }),
  })),
  elements: hospital.assets.values().map(({ id, kind, zone }) => ({
    __class__:
      kind === 'internet'
        ? 'ExternalEntity'
        : kind.includes('database') || kind.includes('storage')
          ? 'Datastore'
          : 'Server',
    name: id,
    ...(zone === undefined ? {} : { inBoundary: zone }),
  })),
  flows: hospital.flows.values().map(({ id, from, to, protocol }) => ({
    name: id,
    source: from,
    sink: to,
    ...(protocol === undefined ? {} : { protocol }),
  })),
});

const SCRIPT = `
import json, sys, time
sys.path.insert(0, sys.argv[1])
from pytm import TM, Boundary
from pytm.json import load
with open(sys.argv[2], encoding='utf8') as file:
    tm = load(file)
start = time.perf_counter()
tm.check()
tm.resolve()
took = (time.perf_counter() - start) * 1000
on = sum(isinstance(finding.element, Boundary) for finding in tm.findings)
print(json.dumps({'took': took, 'findings': len(tm.findings), 'onBoundaries': on}))
`;

/** OWASP pytm, from its checkout and whatever Python modules that needs. */
export const pytm: Engine = {
  name: 'OWASP pytm',
  translate,
  run: (checkout, file) => runApart('python3', ['-c', SCRIPT, checkout, file], checkout),
};
