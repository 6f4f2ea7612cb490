import type { common as en } from '../en/common';
import type { Same } from '../same';

export const common: Same<typeof en> = {
  undo: '元に戻す',
  redo: 'やり直す',
  close: '閉じる',
  cancel: 'やめる',
  delete: '削除',
  stop: '中止',
  unknown: '不明',
  export: '書き出す',
  moreTabs: 'すべてのタブ（隠れているもの：{{count}}）',
  more: '残り{{left}}件のうち{{count}}件を表示',
  rest: '残り{{count}}件を表示',
  colon: '：',
  aside: '（{{text}}）',
};
