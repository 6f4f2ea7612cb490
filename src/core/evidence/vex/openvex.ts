import type { VexStatus } from '../../model/vulnerability';
import { field, isFields, listIn, present, textIn, textOf, textsIn } from '../fields';
import { justified, type NamedProduct, NO_PRODUCT, type VexStatement } from './statement';

/** Whether JSON is OpenVEX, 0.0 or 0.2: its context says so. */
export const isOpenVex = (json: unknown): boolean =>
  textsIn(json, '@context').some((context) => /^https:\/\/openvex\.dev\/ns/.test(context));

const STATUS_OF: Readonly<Record<string, VexStatus>> = {
  affected: 'affected',
  not_affected: 'not-affected',
  fixed: 'fixed',
  under_investigation: 'under-investigation',
};

const identified = (id: string | undefined, identifiers: unknown): NamedProduct => {
  const named = (name: string): readonly string[] => textsIn(identifiers, name);
  const byId = id === undefined ? [] : [id];
  return present({
    ...NO_PRODUCT,
    id,
    purls: [...new Set([...named('purl'), ...byId.filter((text) => text.startsWith('pkg:'))])],
    cpes: [...new Set([...named('cpe23'), ...named('cpe22'), ...byId.filter((text) => text.startsWith('cpe:'))])],
  });
};

/** A product was a text in 0.0 and has an id, identifiers and parts since. */
const productOf = (product: unknown): NamedProduct => {
  const id = textOf(product) ?? textIn(product, '@id');
  const parts = listIn(product, 'subcomponents').map(productOf);
  return { ...identified(id, field(product, 'identifiers')), parts };
};

/** In 0.0 the parts stood beside the products. */
const productsIn = (statement: unknown): readonly NamedProduct[] => {
  const parts = listIn(statement, 'subcomponents').map(productOf);
  return listIn(statement, 'products').map((product) => {
    const read = productOf(product);
    return read.parts.length === 0 ? { ...read, parts } : read;
  });
};

/** The statements of an OpenVEX document; those without a vulnerability or with a status of no version are left out. */
export const statementsOfOpenVex = (document: unknown): readonly VexStatement[] => {
  if (!isFields(document)) return [];
  const by = textIn(document, 'author');
  const written = textIn(document, 'last_updated', 'timestamp');
  return listIn(document, 'statements').flatMap((statement) => {
    const named = field(statement, 'vulnerability');
    const vulnerability = textOf(named) ?? textIn(named, 'name') ?? textIn(named, '@id');
    const status = STATUS_OF[textIn(statement, 'status') ?? ''];
    if (vulnerability === undefined || status === undefined) return [];
    const at = textIn(statement, 'last_updated', 'timestamp') ?? written;
    const detail = textIn(statement, 'impact_statement', 'status_notes', 'statement');
    const action = textIn(statement, 'action_statement');
    return [
      present({
        vulnerability,
        aliases: textsIn(named, 'aliases'),
        products: productsIn(statement),
        status,
        ...justified(textIn(statement, 'justification')),
        detail,
        action,
        at,
        by,
      }),
    ];
  });
};
