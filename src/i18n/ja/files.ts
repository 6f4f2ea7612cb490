import type { files as en } from '../en/files';
import type { Same } from '../same';

export const files: Same<typeof en> = {
  format: {
    sekisho: 'Sekisho文書',
    plain: '簡易病院モデル',
    svg: '図（SVG）',
  },
};
