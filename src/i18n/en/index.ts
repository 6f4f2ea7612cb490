import { canvas } from './canvas';
import { cli } from './cli';
import { common } from './common';
import { cvss } from './cvss';
import { evidence } from './evidence';
import { facts } from './facts';
import { files } from './files';
import { find } from './find';
import { inquiry } from './inquiry';
import { inspector } from './inspector';
import { issues } from './issues';
import { keys } from './keys';
import { lifecycle } from './lifecycle';
import { mds2 } from './mds2';
import { overview } from './overview';
import { parts } from './parts';
import { plan } from './plan';
import { quality } from './quality';
import { questions } from './questions';
import { reasoning } from './reasoning';
import { rules } from './rules';
import { segmentation } from './segmentation';
import { shell } from './shell';
import { stride } from './stride';
import { tables } from './tables';
import { threats } from './threats';
import { views } from './views';
import { vulnerabilities } from './vulnerabilities';

export const en = {
  common,
  shell,
  canvas,
  overview,
  parts,
  inquiry,
  inspector,
  mds2,
  evidence,
  threats,
  tables,
  stride,
  cvss,
  lifecycle,
  views,
  vulnerabilities,
  plan,
  quality,
  questions,
  rules,
  reasoning,
  segmentation,
  files,
  find,
  issues,
  cli,
  facts,
  keys,
} as const;
