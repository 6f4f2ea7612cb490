import type { ConduitMatrix } from './conduit-matrix';
import type { ControlTemplate } from './control-template';
import type { DeviceType } from './device-type';
import type { Mds2Feed } from './mds2-feed';
import type { Mds2Form } from './mds2-form';
import type { OlderMds2Form } from './older-mds2-form';
import type { Protocol } from './protocol';
import type { Rule } from './rule';
import type { SupportDates } from './support-dates';
import type { SystemVersion } from './system-lookup';
import type { ZoneType } from './zone-type';

/** What the templates say, by id. Read once by `src/templates.ts` and handed to everything that needs it. */
export interface Library {
  readonly devices: ReadonlyMap<string, DeviceType>;
  readonly zones: ReadonlyMap<string, ZoneType>;
  readonly protocols: ReadonlyMap<string, Protocol>;
  readonly conduits: ConduitMatrix;
  readonly controls: ReadonlyMap<string, ControlTemplate>;
  readonly rules: ReadonlyMap<string, Rule>;
  readonly mds2: Mds2Form;
  /** The edition of 2013. Fetched when first asked, since few papers are on it. */
  readonly loadOlderMds2: () => Promise<OlderMds2Form>;
  readonly supportDates: SupportDates;
  /**
   * The versions in them that a text may mean. A function, so that looking names up need not be there before the
   * templates are.
   */
  readonly findSystem: (written: string) => readonly SystemVersion[];
  /** What answers of that form say about facts of devices and flows. */
  readonly mds2Feeds: readonly Mds2Feed[];
}
