/**
 * Forms of the 2013 edition as makers may fill them in, all made up, in words of ours. What they should be read as stands
 * in the tests, written before they were read.
 */

type Row = readonly string[];

/** Number, question, answer, note: how most are laid out. */
export const PLAIN: readonly Row[] = [
  ['Device Category', 'Manufacturer', 'Document ID', 'Document Release Date'],
  ['Ultrasound', 'Acme Medical', 'D-77', '2016-04-05'],
  ['Device Model', 'Software Revision', '', 'Software Release Date'],
  ['Echo 9', '4.2', '', '2016-02-01'],
  ['', 'Question', 'Yes, No, N/A, or See Note', 'Note #'],
  ['A', 'Private data shown, sent or kept?', 'Yes', ''],
  ['B', 'What may be kept', '', ''],
  ['B.1', 'Names and addresses', 'Yes', '1'],
  ['C.1', 'Kept for a time in volatile memory (temporarily)', 'yes', ''],
  ['D.6', 'Sent by a wireless network', 'N/A', ''],
  ['1-1', 'Force re-authorization after inactivity', 'No', '2'],
  ['1-1.2', 'Locked by hand', 'See Note', '3'],
  ['2-1', 'Can it create an audit trail', 'Yes', ''],
  ['2-2.1', 'Login and logout', 'No', ''],
  ['2-2.6', 'Other events', 'Yes, alarms', '4'],
  ['5-1.1', 'Patches from afar', 'No', ''],
  ['10-3', 'Virus definitions by the owner', '', ''],
  ['12-4', 'Default passwords can be changed', 'Yes', ''],
  ['12-5', 'Shared IDs in use', 'Yes', '5'],
  ['14-1', 'Operating systems, with versions', '', 'Windows 7 SP1'],
  ['15-2', 'Programs checked to be those of the maker', 'Yes', ''],
  ['15-10', 'Starts from uncontrolled or removable media', 'No', ''],
  ['17-1', 'Stored data encrypted', 'Maybe', ''],
  ['18-2', 'Encrypted prior to transmission', '', ''],
  ['20-1', 'Serviced from afar', 'Yes', '6'],
];

/** In Japanese; wide letters, the note before the answer, numbers that a spreadsheet took for days, other order. */
export const JAPANESE: readonly Row[] = [
  ['', '製造業者', '架空医療機器'],
  ['', '型式', 'MR-5'],
  ['番号', '備考', '回答', '質問'],
  ['20-1', '1', 'はい', '遠隔保守ができるか'],
  ['1-1', '', 'いいえ', '無操作が続くと再認証を求めるか'],
  ['2026-02-01', '', 'はい', '監査証跡を作成するか'],
  ['2-2.3', '', '○', 'データの作成・変更・削除'],
  ['2026-11-01', '', '該当なし', '送信側と受信側を互いに確かめるか'],
  ['12-2', 'AD', 'はい(LDAP)', '外部認証サービスを使えるか'],
  ['15-8', '', 'いいえ', '不要なサービスを無効にしているか'],
  ['15-11', '', '備考参照', '認めていないものを工具なしで入れられるか'],
  ['17-1', '', '', '保存データを暗号化できるか'],
  ['18-1', '', '×', '専用ケーブルのみで送るか'],
  ['19-1', '', 'はい', '伝送中に変更されていないことを確かめるか'],
];

/** Number and question in one cell, and a box for each answer. */
export const BOXES: readonly Row[] = [
  ['HN 1-2013', '', '', '', ''],
  ['Question', 'Yes', 'No', 'N/A', 'Note'],
  ['1-1 Force reauthorization when left alone', 'X', '', '', ''],
  ['1-1.1 The length of time can be set', '', 'x', '', ''],
  ['3-1 Keeps out people without rights', '✓', '', '', ''],
  ['3-3 The owner can be administrator', 'X', '', '', '2'],
  ['6-1 Data can be de-identified', '', '', 'X', ''],
  ['8-1 Access in an emergency', '', '', '', ''],
  ['9-1 Faults in stored data are found', 'X', 'X', '', ''],
  ['11-1 Both ends know each other', '', '✗', '', ''],
  ['15-6 Shares that nobody needs are off', 'X', '', '', ''],
  ['15-7 Ports that nobody needs are closed', '', 'X', '', ''],
  ['18-3 Sent to few places only', 'X', '', '', ''],
  ['20-2.1 Started by people on site', 'X', '', '', ''],
];

/** Numbers of a maker's own that do not fit the words, a number left out, and one row twice. */
export const RENUMBERED: readonly Row[] = [
  ['No.', 'Question', 'Answer'],
  ['15-1', 'Are all services which are not required deleted or disabled?', 'No'],
  ['15-5', 'Accounts that nobody needs are disabled', 'Yes'],
  ['16-1', 'Security is described', 'Yes'],
  ['16-2', 'Wiping is described', 'No'],
  ['17-1', 'Stored data can be encrypted', 'Yes'],
  ['', 'Is private data encrypted prior to transmission?', 'No'],
  ['18-3', 'A fixed list of places', 'Yes'],
  ['18-3', 'A fixed list of places (again)', 'No'],
  ['19-1', 'Guards against change', 'N/A'],
  ['20-1', 'Serviced from afar', 'No'],
  ['21-1', 'A question that the maker added', 'Yes'],
  ['13-1', 'Needs a screwdriver', 'Yes'],
  ['4-1', 'Settings can be changed', 'Yes'],
];
