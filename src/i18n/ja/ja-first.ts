import { canvas } from './canvas';
import { common } from './common';
import { facts } from './facts';
import { files } from './files';
import { find } from './find';
import { inspector } from './inspector';
import { keys } from './keys';
import { parts } from './parts';
import { questions } from './questions';
import { reasoning } from './reasoning';
import { segmentation } from './segmentation';
import { shell } from './shell';
import { threats } from './threats';
import { views } from './views';

/** Words of the window, the drawing and what stands around it at the start. */
export const first = {
  common,
  shell,
  canvas,
  parts,
  inspector,
  threats,
  views,
  questions,
  reasoning,
  segmentation,
  files,
  find,
  facts,
  keys,
};
