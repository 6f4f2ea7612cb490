import type { Command } from '../command';
import { writeAs } from '../write-as';

/** A drawing or a table of the document, in the language asked for. */
export const exportCommand: Command = {
  name: 'export',
  synopsis: 'export FILE --to svg|json|… [-o OUT] [--view ID] [--date YYYY-MM-DD]',
  options: ['to', 'output', 'view', 'date'],
  run: (call) => writeAs(call, 'export'),
};
