import type { Command } from './command';
import { analyseCommand } from './commands/analyse';
import { convertCommand } from './commands/convert';
import { evidenceCommand } from './commands/evidence';
import { exportCommand } from './commands/export';
import { formatsCommand } from './commands/formats';
import { referenceCommand } from './commands/reference';
import { segmentCommand } from './commands/segment';
import { validateCommand } from './commands/validate';

/** Every command, in the order of the help. One line adds one. */
export const commands: readonly Command[] = [
  validateCommand,
  analyseCommand,
  convertCommand,
  exportCommand,
  formatsCommand,
  referenceCommand,
  evidenceCommand,
  segmentCommand,
];
