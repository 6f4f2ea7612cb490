import type { Bilingual } from '../library/text';
import type { LinkMedium } from '../views/cables';

/** The ways a physical connection is drawn, told apart by pattern and word. */
export type CableLine = 'copper' | 'fibre' | 'wireless' | 'usb' | 'line' | 'hand' | 'unknown';

const LINES: Readonly<Record<LinkMedium, CableLine>> = {
  wired: 'copper',
  copper: 'copper',
  fibre: 'fibre',
  wifi: 'wireless',
  wireless: 'wireless',
  bluetooth: 'wireless',
  nfc: 'wireless',
  rf: 'wireless',
  cellular: 'wireless',
  phone: 'line',
  usb: 'usb',
  serial: 'usb',
  physical: 'hand',
  human: 'hand',
};

export const cableLine = (medium: LinkMedium | undefined): CableLine =>
  medium === undefined ? 'unknown' : LINES[medium];

const w = (ja: string, en: string): Bilingual => ({ ja, en });

/** What a connection is called in the drawing, by its medium. */
export const CABLE_WORDS: Readonly<Record<LinkMedium | 'unknown', Bilingual>> = {
  wired: w('有線', 'Wired'),
  copper: w('銅線', 'Copper'),
  fibre: w('光', 'Fibre'),
  wifi: w('無線LAN', 'Wi-Fi'),
  wireless: w('無線', 'Wireless'),
  bluetooth: w('Bluetooth', 'Bluetooth'),
  nfc: w('NFC', 'NFC'),
  rf: w('電波', 'Radio'),
  cellular: w('携帯回線', 'Cellular'),
  phone: w('電話回線', 'Phone line'),
  usb: w('USB', 'USB'),
  serial: w('シリアル', 'Serial'),
  physical: w('手渡し', 'By hand'),
  human: w('人の操作', 'By people'),
  unknown: w('媒体不明', 'Medium unknown'),
};

/** The same for the patterns, in a legend. */
export const CABLE_LINE_WORDS: Readonly<Record<CableLine, Bilingual>> = {
  copper: w('銅線・有線', 'Copper, wired'),
  fibre: w('光ファイバ', 'Fibre'),
  wireless: w('無線', 'Wireless'),
  usb: w('USB・シリアル', 'USB, serial'),
  line: w('電話回線', 'Phone line'),
  hand: w('手渡し', 'By hand'),
  unknown: w('媒体不明', 'Medium unknown'),
};
