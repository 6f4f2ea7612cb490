/** A question of the 2019 form that the older one asked too, told by the words in which it is printed. */
export interface OlderQuestion {
  readonly to: string;
  /** One of each group must stand in the question. Small letters, no spaces. */
  readonly words: readonly (readonly string[])[];
  /** None of these may stand in it. */
  readonly without?: readonly string[];
}

const asked = (to: string, ...words: readonly (readonly string[])[]): OlderQuestion => ({ to, words });
const removable = ['removablemedia', '可搬', 'リムーバブル'];
const needless = ['notrequired', 'unneeded', '不要', '必要としない', '必要でない'];

/**
 * What HN 1-2013 asks in the same sense as HN 1-2019, by keywords of ours. Read where a row has no number of the form,
 * and where its words speak for another question than its number.
 */
export const OLDER_QUESTIONS: readonly OlderQuestion[] = [
  asked('ALOF-1', ['reauthor', 're-author', '再認証'], ['inactiv', '無操作', '一定時間', '使用しない']),
  asked('ALOF-2', ['lengthofinactiv', 'inactivitytime', '無操作時間'], ['configurable', '設定', '変更']),
  asked('AUDT-2', ['createanaudit', '監査証跡を作成', '監査ログを作成']),
  asked('AUDT-2.5', ['display/presentation', 'displayorpresentation', '表示/提示', 'データの表示']),
  asked('AUDT-2.6', ['creation/modification/deletion', '作成/変更/削除', '作成・変更・削除']),
  asked('AUDT-2.7', ['import/export', 'インポート/エクスポート'], removable),
  asked('AUDT-2.8', ['receipt/transmission', '受信/送信', '送受信'], ['network', 'ネットワーク', 'external', '外部']),
  asked('AUTH-1', ['preventaccess', 'アクセスを防', 'アクセスを防止'], ['unauthori', '権限のない', '許可されていない']),
  asked('AUTH-2', ['privilegelevels', '権限レベル', '特権レベル']),
  asked('AUTH-3', ['unrestrictedadmin', '無制限の管理者', '制限のない管理者']),
  asked('DIDT-1', ['de-identif', 'deidentif', '非識別化', '匿名化']),
  asked('EMRG-1', ['emergencyaccess', 'break-glass', '緊急アクセス', '緊急時アクセス']),
  asked('IGAU-1', ['integrity', '完全性'], ['storeddata', '保存データ', '保管データ']),
  asked('MLDP-2', ['anti-malware', 'antimalware', 'マルウェア対策'], ['support', 'サポート', '対応']),
  asked('MLDP-2.4', ['re-configure', 'reconfigure', '再設定'], ['anti-malware', 'antimalware', 'マルウェア対策']),
  asked(
    'MLDP-2.5',
    ['notification', '通知'],
    ['malware', 'マルウェア'],
    ['userinterface', 'ユーザインタフェース', '画面'],
  ),
  asked('MLDP-2.6', ['onlymanufacturer', '製造業者が認めた', '製造者が認めた'], ['malware', 'マルウェア']),
  asked('NAUT-1', ['nodeauthentic', 'ノード認証']),
  asked('PAUT-2', ['externalauthenticationservice', '外部認証', '外部の認証']),
  asked('PAUT-3', ['lockout', 'locked', 'ロックアウト'], ['unsuccessful', 'failed', '失敗']),
  asked('PAUT-6', ['complexity', '複雑']),
  asked('PAUT-7', ['expire', '期限'], ['periodic', '定期']),
  asked('PLOK-2', ['withouttools', '工具なし', '工具を使わ'], ['remove', '取り外']),
  asked('SAHD-7', ['sharedresources', '共有資源', '共有リソース', 'fileshares'], needless),
  asked('SAHD-8', ['communicationports', '通信ポート'], needless),
  asked('SAHD-9', ['services', 'サービス'], needless),
  { ...asked('SAHD-10', ['applications', 'アプリケーション'], needless), without: ['accounts', 'アカウント'] },
  asked('SAHD-12', ['unauthori', '未承認', '許可されていない'], ['withouttheuseoftools', '工具なし', '工具を使わ']),
  asked('STCF-1', ['encryptdataatrest', '保存データを暗号化', '保管データを暗号化']),
  asked('TXCF-1', ['point-to-point', '専用ケーブル', '1対1'], ['only', 'のみ', 'だけ']),
  asked('TXCF-2', ['encryptedpriorto', '送信前に暗号', '伝送前に暗号']),
  asked('TXCF-3', ['fixedlist', '固定リスト', '固定された']),
  asked('TXIG-1', ['notmodifiedduring', '改ざんされていない', '変更されていない'], ['transmi', '伝送', '送信']),
  asked('RMOT-1', ['servicedremotely', '遠隔保守', 'リモート保守', 'リモートで保守']),
  asked('MPII-1', ['display,transmit,ormaintain', '表示、送信', '表示・送信']),
  asked('MPII-2.1', ['volatilememory', '揮発性メモリ'], ['temporar', '一時']),
  asked('MPII-2.2', ['persistently', '永続的', '恒久的'], ['localmedia', 'ローカル', '内蔵']),
  asked('MPII-2.6', ['import/export', 'インポート/エクスポート'], ['othersystems', '他のシステム', '他システム']),
  asked('MPII-2.7', ['powerserviceinterruption', '停電', '電源断']),
  asked('MPII-3.2', ['hardcopy', 'ハードコピー', '印刷']),
  asked('MPII-3.3', ['retrieve', '読み出', '記録'], removable),
  asked('MPII-3.4', ['dedicatedcable', '専用ケーブル'], ['transmit', '送受信', '送信']),
  asked('MPII-3.5', ['wirednetwork', '有線ネットワーク']),
  asked('MPII-3.6', ['wirelessnetwork', '無線ネットワーク']),
  asked('MPII-3.8', ['viascanning', 'スキャン']),
];

const squeezed = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/**
 * The question of the 2019 form in whose sense a printed one is asked: the first in the list that fits. `undefined`
 * where none does. Linear in the list.
 */
export const olderQuestionIn = (printed: string): string | undefined => {
  const text = squeezed(printed);
  return OLDER_QUESTIONS.find(
    ({ words, without }) =>
      words.every((group) => group.some((word) => text.includes(word))) &&
      without?.some((word) => text.includes(word)) !== true,
  )?.to;
};
