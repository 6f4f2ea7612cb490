import type { threats as en } from '../en/threats';
import type { Same } from '../same';

export const threats: Same<typeof en> = {
  level: { critical: '致命的', high: '重大', medium: '中', low: '軽' },
};
