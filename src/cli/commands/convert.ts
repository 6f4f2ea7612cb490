import type { Command } from '../command';
import { writeAs } from '../write-as';

/** Any readable format to any writable one. */
export const convertCommand: Command = {
  name: 'convert',
  synopsis: 'convert FILE --to FORMAT [-o OUT]',
  options: ['to', 'output', 'date', 'view'],
  run: (call) => writeAs(call, 'convert'),
};
