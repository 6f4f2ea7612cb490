import type { rules as words } from './en/rules';
import type { Translate } from './i18n';

const PACKS: Readonly<Record<keyof (typeof words)['pack'], true>> = {
  cloud: true,
  'device-specific': true,
  disclosure: true,
  'generic-stride': true,
  identity: true,
  'inside-device': true,
  inventory: true,
  lifecycle: true,
  malware: true,
  media: true,
  protocols: true,
  'remote-maintenance': true,
  segmentation: true,
  wireless: true,
};
const isOurs = (pack: string): pack is keyof typeof PACKS => Object.hasOwn(PACKS, pack);

/** What a pack is called; packs that people made are called by their id. */
export const packName = (pack: string, t: Translate): string => (isOurs(pack) ? t(`rules.pack.${pack}`) : pack);
