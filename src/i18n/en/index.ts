import { canvas } from './canvas';
import { cli } from './cli';
import { common } from './common';
import { facts } from './facts';
import { files } from './files';
import { inspector } from './inspector';
import { issues } from './issues';
import { keys } from './keys';
import { parts } from './parts';
import { questions } from './questions';
import { segmentation } from './segmentation';
import { shell } from './shell';
import { threats } from './threats';

export const en = {
  common,
  shell,
  canvas,
  parts,
  inspector,
  threats,
  questions,
  segmentation,
  files,
  issues,
  cli,
  facts,
  keys,
} as const;
