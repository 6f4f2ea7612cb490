import { moment, serialNumber } from '../formats';
import { id, list, name, needed, number, oneOf, type Shape, since, text, word } from '../shape';
import { closed, contact, externalReferences, licences, open, organisation, properties, texts } from './common';
import { component, components, service, services } from './component';
import { tools, vulnerability } from './vulnerability';

const PHASES = word('design', 'pre-build', 'build', 'post-build', 'operations', 'discovery', 'decommission');
const metadata = closed({
  timestamp: moment,
  lifecycles: since(5, list(closed({ phase: PHASES, name: text, description: text }, oneOf(['phase', 'name'])))),
  tools,
  authors: list(contact),
  component,
  manufacturer: since(6, organisation),
  manufacture: organisation,
  supplier: organisation,
  licenses: since(3, licences),
  properties: since(3, properties),
  distributionConstraints: since(7, closed({ tlp: word('CLEAR', 'GREEN', 'AMBER', 'AMBER_AND_STRICT', 'RED') })),
});

const dependency = closed({ ref: needed(name), dependsOn: list(name), provides: since(6, list(name)) });

const AGGREGATES = word(
  'complete',
  'incomplete',
  'incomplete_first_party_only',
  'incomplete_third_party_only',
  [5, 'incomplete_first_party_proprietary_only', 'incomplete_first_party_opensource_only'],
  [5, 'incomplete_third_party_proprietary_only', 'incomplete_third_party_opensource_only'],
  'unknown',
  'not_specified',
);
const composition = closed({
  'bom-ref': since(5, id),
  aggregate: needed(AGGREGATES),
  assemblies: texts,
  dependencies: texts,
  vulnerabilities: since(5, texts),
  signature: open,
});

const annotation = closed({
  'bom-ref': id,
  subjects: needed(texts),
  annotator: needed(
    closed(
      { organization: organisation, individual: contact, component, service },
      oneOf(['organization', 'individual', 'component', 'service']),
    ),
  ),
  timestamp: needed(moment),
  text: needed(text),
  signature: open,
});

const citation = closed(
  {
    'bom-ref': id,
    pointers: texts,
    expressions: texts,
    timestamp: needed(moment),
    attributedTo: text,
    process: text,
    note: text,
    signature: open,
  },
  (value, at, checking) => {
    oneOf(['pointers', 'expressions'])(value, at, checking);
    oneOf(['attributedTo', 'process'], 'some')(value, at, checking);
  },
);

/**
 * What a CycloneDX document in JSON must be, by the specification's versions 1.2 to 1.7. Not looked into: cards of
 * models, properties of cryptography, workflows, standards, declarations and signatures, which say nothing about parts.
 */
export const cycloneDxBom: Shape = closed({
  $schema: text,
  bomFormat: needed(word('CycloneDX')),
  specVersion: needed(text),
  serialNumber,
  version: number,
  metadata,
  components,
  services,
  externalReferences,
  dependencies: list(dependency),
  compositions: since(3, list(composition)),
  properties: since(3, properties),
  vulnerabilities: since(4, list(vulnerability)),
  annotations: since(5, list(annotation)),
  formulation: since(5, list(open)),
  declarations: since(6, open),
  definitions: since(6, open),
  citations: since(7, list(citation)),
  signature: since(4, open),
});
