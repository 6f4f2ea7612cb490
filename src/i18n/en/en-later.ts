import { conduits } from './conduits';
import { cvss } from './cvss';
import { evidence } from './evidence';
import { handover } from './handover';
import { inquiry } from './inquiry';
import { issues } from './issues';
import { lifecycle } from './lifecycle';
import { mds2 } from './mds2';
import { overview } from './overview';
import { plan } from './plan';
import { policy } from './policy';
import { quality } from './quality';
import { rules } from './rules';
import { separation } from './separation';
import { stages } from './stages';
import { stride } from './stride';
import { tables } from './tables';
import { vulnerabilities } from './vulnerabilities';
import { zoning } from './zoning';

/** Words of panels and dialogs that nobody sees at the start. */
export const later = {
  overview,
  conduits,
  inquiry,
  mds2,
  evidence,
  tables,
  separation,
  stages,
  stride,
  cvss,
  lifecycle,
  vulnerabilities,
  plan,
  policy,
  quality,
  rules,
  issues,
  zoning,
  handover,
};
