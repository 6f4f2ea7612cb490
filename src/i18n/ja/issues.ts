import type { issues as en } from '../en/issues';
import type { Same } from '../same';

export const issues: Same<typeof en> = {
  'file-empty': 'ファイルの中身が空です。保存したファイルを選び直すか、もう一度保存してください。',
  'file-too-large':
    'ファイルが大きすぎます（{{size}} MB）。読めるのは{{limit}} MBまでです。分割するか、不要な部分を除いてください。',
  'paper-may-be-data':
    'ファイルは{{size}} MBあり、資料として読めるのは{{limit}} MBまでです。脆弱性データのようです。脆弱性データとしてなら、より大きなファイルも読み込めます。',
  'file-not-text': 'UTF-8またはUTF-16のテキストとして読めません。UTF-8で保存し直すか、別のファイルを選んでください。',
  'format-not-recognised': '読み込める形式の内容ではありません。読み込める形式：{{known}}。',
  'foreign-drawing':
    '{{format}}の図です。この形式の図形や線は読み取りません。機器の名前を表計算ソフトに並べて「台帳」に貼り付けると、行の数だけ機器を追加できます。',
  'foreign-scan':
    '{{format}}の検出結果です。見つかった機器やポートは読み取りません。機器の名前とアドレスを表計算ソフトに並べて「台帳」に貼り付けると、機器を追加できます。',
  'foreign-table':
    '{{format}}の表です。中の機器は自動では取り込みません。表計算ソフトで開き、機器の行をコピーして「台帳」に貼り付けると、機器を追加できます。',
  'json-cut-off':
    'ファイルが途中で終わっています（{{line}}行{{column}}文字目）。保存や転送が途中で切れたようです。もう一度入手するか、控えのファイルを開いてください。',
  'json-invalid': '{{line}}行{{column}}文字目がJSONとして正しくありません。その箇所を直してから開いてください。',
  'json-too-deep': '{{line}}行{{column}}文字目で入れ子が{{limit}}段を超えています。このファイルは読めません。',
  'format-not-ours':
    '保存された文書ではありません（「format」が「{{known}}」ではありません）。別のファイルを選んでください。',
  'version-missing': '「version」に版を表す整数がありません。手を加える前のファイルを使ってください。',
  'version-newer':
    'このファイルは第{{version}}版で、このプログラムが読めるのは第{{known}}版までです。新しいSekishoで開いてください。ファイルには手を加えていません。',
  'version-too-old': '第{{version}}版は公開されていない版のため、第{{known}}版に変換できません。',
  'unknown-device-type':
    '{{element}}：機器の種類「{{word}}」は部品にありません。そのまま残しますが、ルールはこの種類を知りません。近い種類を選んでください。',
  'unknown-zone-type':
    '{{element}}：ゾーンの種類「{{word}}」は部品にないため、信頼度は不明として扱います。そのまま残します。近い種類を選んでください。',
  'unknown-protocol':
    '{{element}}：プロトコル「{{word}}」は部品にないため、暗号化や認証は不明として扱います。そのまま残します。近いものを選んでください。',
  'more-issues': 'ほかに{{count}}件ありますが、表示を省略しました。まず上のものを直してから開き直してください。',
  'object-expected': '{{path}}：ここには波かっこで囲んだオブジェクトが必要です。その箇所を直してください。',
  'list-expected': '{{path}}：ここには角かっこで囲んだ一覧が必要です。その箇所を直してください。',
  'field-not-known': '{{path}}：「{{word}}」という項目はありません。名前を直すか、「extensions」の中に移してください。',
  'field-missing': '{{path}}：必要な項目「{{word}}」がありません。追加してから開いてください。',
  'value-not-allowed': '{{path}}：「{{value}}」はここに書けません。書けるもの：{{allowed}}。',
  'extensions-not-an-object': '{{path}}：「extensions」は波かっこで囲んだオブジェクトにしてください。',
  'id-missing': '{{path}}：この要素には識別子（id）がありません。ほかと重ならない識別子を付けてください。',
  'id-empty': '{{path}}：識別子（id）が空です。ほかと重ならない識別子を付けてください。',
  'id-too-long': '{{path}}：識別子「{{value}}」が{{limit}}文字を超えています。短くしてください。',
  'id-unprintable':
    '{{path}}：識別子「{{value}}」に目に見えない文字（制御文字や書字方向の記号）が含まれています。取り除いてください。',
  'id-duplicate': '{{path}}：識別子「{{id}}」は{{first}}ですでに使われています。どちらかを別の識別子にしてください。',
  'id-in-two-lists':
    '{{path}}：識別子「{{id}}」は別の一覧の要素にも使われています。こちらは「{{now}}」として読みました。別の識別子を付けてください。',
  'text-empty': '{{path}}：空の文字列です。記入するか、不明なら項目ごと省いてください。',
  'text-too-long': '{{path}}：文字列が{{limit}}文字を超えています。短くするか、別のファイルに分けてください。',
  'date-invalid': '{{path}}：「{{value}}」という日付はありません。2026-03-31の形で書いてください。',
  'number-not-whole': '{{path}}：「{{value}}」は整数ではありません。小数点のない数にしてください。',
  'number-too-small': '{{path}}：「{{value}}」は小さすぎます。{{limit}}以上にしてください。',
  'number-too-large': '{{path}}：「{{value}}」は大きすぎます。{{limit}}以下にしてください。',
  'list-empty': '{{path}}：リストが空です。1つ以上入れるか、項目ごと消してください。',
  'list-too-long': '{{path}}：リストの項目が{{limit}}個を超えています。不要なものを消してください。',
  'rule-id-not-plain':
    '{{path}}：「{{value}}」はルールやパックのIDに使えません。半角の英小文字と数字、間のハイフンだけで書いてください。',
  'fact-scope':
    '{{path}}：「{{value}}」は項目の名前ではありません。asset.、flow.、crossing.、zone.、hospital. のどれかで始めてください。',
  'one-comparison': '{{path}}：項目ごとに比べ方（is、in、recordedなど）をちょうど1つ書いてください。',
  'condition-too-deep': '{{path}}：all・any・notの入れ子が8段を超えています。ルールを分けてください。',
  'condition-too-long': '{{path}}：条件の比較が100個を超えています。ルールを分けてください。',
  'condition-too-large': '{{path}}：条件の値が大きすぎます。数値は100万まで、語は200文字まで、リストは100個までです。',
  'example-too-large': '{{path}}：例の病院が大きすぎます。例に必要なものだけにしてください。',
  'fact-not-known': '{{path}}：この対象のルールに「{{value}}」という項目はありません。項目の一覧から選んでください。',
  'comparison-does-not-fit': '{{path}}：「{{word}}」は項目「{{value}}」に使えません。使えるのは {{allowed}} です。',
  'control-not-known': '{{path}}：対策「{{value}}」はありません。対策の一覧から選んでください。',
  'reference-to-nothing':
    '{{path}}：「{{element}}」が指す「{{value}}」が見つかりません。識別子を直すか、その要素を追加してください。',
  'zone-inside-itself': '{{path}}：ゾーンが互いの中に入っています（{{ring}}）。どれか一つを外に出してください。',
  'host-of-itself': '{{path}}：仮想マシンの稼働先が一周しています（{{ring}}）。どれか一つの稼働先を消してください。',
  'placement-of-nothing': '{{path}}：「{{id}}」というゾーンも機器もないため、その配置は読み飛ばしました。',
  'plain-schema-not-known':
    'この簡易モデルの種類は「{{value}}」です。読めるのは「{{known}}」です。その形式で入手するか、新しいSekishoを使ってください。',
  'perspective-guessed':
    '病院と製造販売業者のどちらの立場か書かれていないため、病院として読みました。違う場合は文書の設定で変更してください。',
  'word-not-known':
    '{{path}}：「{{element}}」の「{{word}}」という項目は未知のため、判定には使われません。内容は保持しています。綴りを確かめてください。',
  'value-not-known':
    '{{path}}：「{{element}}」の値「{{value}}」が分からないため、不明として扱います。内容は保持しています。属性の欄で直してください。',
  'address-not-understood':
    '{{path}}：「{{element}}」の「{{value}}」はネットワークアドレスではないため、アドレスは不明として扱います。分かったら入力してください。',
  'zone-type-without-zone':
    '{{path}}：「{{element}}」にはゾーンの種類「{{value}}」だけが書かれ、ゾーンがありません。その種類のゾーンに入れてください。',
  'flow-without-end':
    '{{path}}：通信「{{element}}」の端「{{value}}」が見つからないため、この通信は読み飛ばしました。識別子を直して読み直してください。',
  'boundary-without-zones':
    '{{path}}：境界「{{element}}」が、存在する二つのゾーンを指していません（{{value}}）。読み飛ばしました。識別子を直して読み直してください。',
  'plain-without-links':
    '簡易モデルには接続・回線を書けないため、{{count}}件を省きました。Sekisho形式でも保存してください。',
  'plain-without-papers':
    '簡易モデルに書ける根拠資料はMDS2とSBOMだけです。ほかの{{count}}件を省きました。Sekisho形式でも保存してください。',
  'plain-without-controls':
    '簡易モデルに書ける対策は実施済みの補完的対策だけです。ほかの{{count}}件を省きました。Sekisho形式でも保存してください。',
  'plain-without-threats':
    '簡易モデルには自分で追加した脅威を書けないため、{{count}}件を省きました。Sekisho形式でも保存してください。',
  'plain-without-treatments':
    '簡易モデルには脅威への対応を書けないため、{{count}}件を省きました。Sekisho形式でも保存してください。',
  'plain-without-placements':
    '簡易モデルには図の配置を書けないため、{{count}}件を省きました。読み込むと自動で配置し直されます。',
  'reading-stopped': '読み込みを中止しました。開いている文書はそのままです。',
  'reading-too-long':
    '読み込みが{{seconds}}秒を超えたため中止しました。ほかの作業を閉じてもう一度試すか、ファイルを分けてください。',
  'reading-failed':
    '読み込みがSekishoの内部で中断し、何も開きませんでした。もう一度試し、繰り返すときはファイルを添えてお知らせください。',
  'rules-stopped': 'ルールの書き出し・比較を中止しました。',
  'rules-failed': 'ルールの書き出し・比較が途中で止まりました。もう一度お試しください。',
  'segmentation-stopped': '区画化の計算を中止しました。',
  'segmentation-failed': '区画化の計算が途中で止まりました。もう一度お試しください。',
  'layout-stopped': '自動配置を中止しました。位置は変わっていません。',
  'layout-failed':
    '自動配置がSekishoの内部で中断しました。位置は変わっていません。もう一度試すか、手で配置してください。',
  'option-not-understood': 'オプション「{{option}}」が分からないか、値がありません。使い方：sekisho --help',
  'option-not-for-command': '{{command}}にオプション--{{option}}はありません。使い方：sekisho --help',
  'option-value-not-allowed': '--{{option}}に「{{value}}」は指定できません。指定できるのは：{{allowed}}',
  'command-not-known': 'コマンド「{{command}}」はありません。使えるのは：{{known}}',
  'support-dates-unreadable': 'サポート終了日のファイルを読めません。JSONではないか、長すぎます。',
  'support-dates-shape': 'サポート終了日のファイルではないか、中身に誤りがあります。今の日付をそのまま使います。',
  'input-missing': '{{command}}にはファイル名を1つ指定してください。標準入力から読むときは - です。',
  'option-missing': '{{command}}には--{{option}}の指定が必要です：{{allowed}}',
  'folder-too-many': 'フォルダ{{name}}のファイルが{{limit}}個を超えています。資料だけのフォルダを指定してください。',
  'input-not-found': 'ファイル{{name}}がありません。名前と場所を確かめてください。',
  'input-not-readable':
    'ファイル{{name}}を読めませんでした（{{reason}}）。読み取りが許可されたファイルか確かめてください。',
  'output-not-written': 'ファイル{{name}}に書き込めませんでした（{{reason}}）。-oで別の場所を指定してください。',
  'view-not-known': 'この文書にビュー「{{view}}」はありません。あるのは：{{known}}',
  'format-not-writable': '形式「{{format}}」には書き出せません。書き出せるのは：{{known}}',
  'kept-not-found': 'この文書はもうこのブラウザにありません。保存したファイルから開いてください。',
  'kept-not-readable':
    'このブラウザの控えが壊れています。手を加えずに残しました。保存したファイルを開いてください。壊れた箇所は次のとおりです。',
  'browser-keeps-nothing':
    'このブラウザにはデータを残せません（プライベートウィンドウ、またはサイトデータの無効化）。閉じる前にファイルに保存してください。',
  'rules-not-known':
    'nftables、Cisco IOS、FortiOSのルールではありません。機器が表示する設定をテキストのまま指定してください。',
  'xlsx-none':
    'Excelブック（.xlsx）ではありません。古い形式（.xls）の場合は、Excelで開いて.xlsxで保存し直してください。',
  'xlsx-too-much':
    '展開すると様式としてあり得ない大きさになるため、開きませんでした。送付元に確かめるか、シートを新しいブックに写してください。',
  'xlsx-cut':
    'シートが{{rows}}行または{{columns}}列を超えています。超えた部分は読み取っていません。必要な部分を小さなブックに分けてください。',
  'xlsx-sheets-left':
    '先頭の{{sheets}}シートだけを読み取り、残りの{{left}}シートは読み取っていません。必要なシートを先頭に移してください。',
  'xlsx-broken': 'Excelブックが壊れています。Excelで開いて保存し直すか、もう一度入手してください。',
  'gzip-too-much': '展開すると{{limit}} MBを超えます。1年分など、一部だけのファイルを使ってください。',
  'gzip-broken': '圧縮ファイル（.gz）が壊れています。もう一度入手してください。',
  'hand-over-too-much':
    '展開すると{{limit}}MBを超えるか、通常では考えられないほど圧縮されているため、開きませんでした。送付元に、病院のファイルと添付ファイルを別々に送るよう依頼してください。',
  'hand-over-broken': '圧縮ファイル（.zip）が壊れています。もう一度入手してください。',
  'hand-over-none': '圧縮ファイル（.zip）の中に病院のファイルがありません。',
  'hand-over-left-out': '圧縮ファイルの中の{{path}}はこの病院のものではないため、取り込みませんでした。',
  'hand-over-strange': '添付ファイル{{path}}に対応する資料がこの病院にないため、取り込みませんでした。',
  'hand-over-not-kept':
    'ブラウザに空きがないか保存が許可されていないため、添付ファイル{{path}}を保管できませんでした。読み取った内容は図に入っています。',
  'feed-json-invalid':
    '脆弱性データのファイルが壊れているか、途中で切れています。もう一度入手してください。前に読み込んだデータはそのまま残っています。',
  'feed-too-deep': '脆弱性データのファイルの構造が深すぎて読み込めません。前に読み込んだデータはそのまま残っています。',
  'feed-entry-too-large':
    '脆弱性データのファイルに大きすぎる項目があり、読み込めません。前に読み込んだデータはそのまま残っています。',
  'feed-broken':
    '圧縮された脆弱性データ（.gz・.zip）が壊れているか、途中で切れています。もう一度入手してください。前に読み込んだデータはそのまま残っています。',
  'feed-too-much': '脆弱性データを展開すると大きくなりすぎます。年別・エコシステム別など、分けて読み込んでください。',
  'feed-older':
    'このファイルのデータは{{date}}時点のもので、読み込み済みのデータ（{{kept}}時点）のほうが新しいため、置き換えていません。',
  'feed-stopped': '読み込みを中止しました。前に読み込んだデータはそのまま残っています。',
  'feed-no-room':
    'このブラウザには、データを保存する空きがありません。不要なデータを削除するか、一部だけを読み込んでください。前に読み込んだデータはそのまま残っています。',
  'feed-not-recognised':
    '読み込める脆弱性データではありません。OSV（JSON・ZIP）、NVD 2.0（JSON）、CISAのKEVカタログ（JSON・CSV）、EPSS（CSV）と、それらを.gzで圧縮したものを読み込めます。',
  'evidence-not-recognised':
    'MDS2・SBOM・VEX・脆弱性情報として読める内容ではありません。読めるもの：MDS2（.xlsx）、CycloneDX、SPDX、OpenVEX、CSAF、OSV、NVD、KEV、EPSS',
  'xml-invalid':
    'XMLとして正しくありません（{{line}}行{{column}}文字目）。もう一度入手するか、その箇所を直してください。',
  'xml-entities':
    '独自の実体（ENTITY）を宣言しています（{{line}}行目）。部品表には不要で攻撃にも使われるため、読みませんでした。',
  'xml-too-large':
    '入れ子の深さか要素の数が、実際のファイルではあり得ない大きさです（{{line}}行目）。読みませんでした。',
  'sbom-not-recognised':
    'CycloneDXまたはSPDX形式の部品表（SBOM）ではありません。いずれかの形式で提供を依頼してください。',
  'sbom-too-large':
    '部品が{{count}}件あります。読めるのは{{limit}}件までです。その機器だけの部品表を依頼してください。',
  'sbom-version-not-known':
    'このSBOMの版「{{value}}」の規則には対応していません（対応：{{known}}）。分かる範囲で読み込みました。',
  'sbom-text-expected':
    '{{format}}、{{place}}：ここは文字列でなければなりませんが、「{{value}}」です。ほかは読み込みました。作成元に訂正を依頼してください。',
  'sbom-text-empty': '{{format}}、{{place}}：文字列が空です。ほかは読み込みました。作成元に訂正を依頼してください。',
  'sbom-number-expected':
    '{{format}}、{{place}}：ここは数値でなければなりませんが、「{{value}}」です。ほかは読み込みました。作成元に訂正を依頼してください。',
  'sbom-yes-no-expected':
    '{{format}}、{{place}}：ここはtrueかfalseでなければなりませんが、「{{value}}」です。ほかは読み込みました。作成元に訂正を依頼してください。',
  'sbom-object-expected':
    '{{format}}、{{place}}：ここは波括弧のオブジェクトでなければなりませんが、「{{value}}」です。ほかは読み込みました。作成元に訂正を依頼してください。',
  'sbom-list-expected':
    '{{format}}、{{place}}：ここは角括弧のリストでなければなりませんが、「{{value}}」です。ほかは読み込みました。作成元に訂正を依頼してください。',
  'sbom-list-empty': '{{format}}、{{place}}：リストが空です。ほかは読み込みました。作成元に訂正を依頼してください。',
  'sbom-element-not-there':
    '{{format}}、{{place}}：「{{value}}」はこのファイルのどこにもありません。この関係は読み飛ばしました。作成元に訂正を依頼してください。',
  'sbom-element-twice':
    '{{format}}、{{place}}：ここには1つしか書けません。ほかは読み込みました。作成元に訂正を依頼してください。',
  'sbom-word-not-known':
    '{{format}}、{{place}}：「{{value}}」は使える語（{{allowed}}）ではありません。書かれたまま残しました。',
  'sbom-id-twice':
    '{{format}}、{{place}}：参照名「{{value}}」は{{first}}にもあり、どちらを指すのか決まりません。作成元に訂正を依頼してください。',
  'sbom-field-missing':
    '{{format}}、{{place}}：必須の項目「{{field}}」がありません。ほかは読み込みました。作成元に追記を依頼してください。',
  'sbom-field-not-known': '{{format}}、{{place}}：この版では、ここに項目「{{field}}」はありません。読み飛ばしました。',
  'sbom-type-not-known':
    '{{format}}、{{place}}：「{{value}}」という型はありません。読み飛ばしました。作成元に訂正を依頼してください。',
  'sbom-one-field-missing':
    '{{format}}、{{place}}：次の項目のどれかが必要です：{{fields}}。作成元に追記を依頼してください。',
  'sbom-one-field-only':
    '{{format}}、{{place}}：次の項目は同時に1つしか書けません：{{fields}}。どれが正しいか作成元に確かめてください。',
  'sbom-moment-invalid':
    '{{format}}、{{place}}：「{{value}}」は時差つきの日時ではありません（例：2026-03-31T09:00:00+09:00）。',
  'sbom-serial-number-invalid':
    '{{format}}、{{place}}：「{{value}}」はシリアル番号ではありません。urn:uuid:に続けて完全なUUIDが必要です。',
  'sbom-hash-invalid':
    '{{format}}、{{place}}：「{{value}}」は長さか文字が誤っており、ハッシュ値ではありません。照合に使わないでください。',
  'sbom-licence-not-listed':
    '{{format}}、{{place}}：「{{value}}」はSPDXのライセンス一覧（2026年11月時点）にありません。どのライセンスか確かめてください。',
  'sbom-purl-invalid':
    '{{format}}、{{place}}：「{{value}}」はパッケージURLではないため、脆弱性を探せません。作成元に訂正を依頼してください。',
  'sbom-cpe-invalid':
    '{{format}}、{{place}}：「{{value}}」はCPE名ではないため、脆弱性を探せません。作成元に訂正を依頼してください。',
  'sbom-range-not-external':
    '{{format}}、{{place}}：バージョンの範囲は外部の部品（"isExternal": true）にしか書けません。組み込まれた版を作成元に確かめてください。',
  'sbom-expression-not-alone':
    '{{format}}、{{place}}：ライセンス式はほかのライセンスと並べて書けません。すべて読み込みました。どれが正しいか確かめてください。',
  'sbom-spdx-id-invalid':
    '{{format}}、{{place}}：「{{value}}」はSPDXの識別子ではありません。SPDXRef-で始まる必要があります。作成元に訂正を依頼してください。',
  'sbom-expression-invalid':
    '{{format}}、{{place}}：「{{value}}」はSPDXのライセンス式ではありません。書かれたまま記録しました。正しい内容を確かめてください。',
  'sbom-agent-invalid':
    '{{format}}、{{place}}：「{{value}}」が何の名前か分かりません。Person:、Organization:、プログラムの場合はTool:で始まる必要があります。',
  'sbom-licence-not-there':
    '{{format}}、{{place}}：ライセンス「{{value}}」の本文がファイルにありません。作成元に追加を依頼してください。',
  'sbom-line-not-understood':
    '{{format}}、{{place}}：「{{value}}」はタグと値でもコメントでもありません。この行は読み飛ばしました。',
  'sbom-tag-not-known': '{{format}}、{{place}}：「{{value}}」というタグはありません。この行は読み飛ばしました。',
  'sbom-tag-out-of-place':
    '{{format}}、{{place}}：パッケージのタグですが、ここではまだパッケージが始まっていません。この行は読み飛ばしました。',
  'sbom-text-not-closed':
    '{{format}}、{{place}}：ここで始まる文に</text>がないため、ファイルの残りをすべてこの文として読みました。ファイルが途中で切れているおそれがあります。',
  'sbom-more-faults':
    'このSBOMにはほかに{{count}}件の誤りがありますが、表示を省略しました。作成元に訂正版を依頼してください。',
  'paper-text-cut':
    '長すぎる文は{{limit}}文字までに切り詰めました（項目「{{field}}」、{{count}}か所）。全文は元のファイルにあります。',
  'paper-text-left-out':
    '{{limit}}文字を超える値は、途中で切ると別の意味になるため取り込みませんでした（項目「{{field}}」、{{count}}か所）。',
  'mds2-not-found':
    'MDS2の設問（AUTH-1など）と回答が並んだシートがありません。記入済みのMDS2（ANSI/NEMA HN 1-2019）を選んでください。',
  'mds2-id-repaired': '{{path}}：「{{written}}」を設問{{question}}として読みました。合っているか確かめてください。',
  'mds2-older-edition':
    '2013年版のMDS2です。{{carried}}件の回答を2019年版の同じ質問に引き継ぎました。ほかの{{kept}}件は記載のまま残し、判定には使いません。',
  'mds2-not-an-answer':
    '{{path}}：設問{{question}}の「{{written}}」は様式の回答ではありません。未回答として扱い、文言は備考に残しました。',
  'mds2-answered-twice':
    '{{path}}：設問{{question}}は{{other}}と回答が違います。未回答として扱います。どちらが正しいか製造業者に確かめてください。',
  'mds2-date-not-read':
    '{{path}}：発行日「{{written}}」は日付を1つに決められないため、取り込みませんでした。手で入力してください。',
  'epss-not-read': '見出しがcve, epss, percentileの表ではありません。FIRSTが配布するファイルをそのまま使ってください。',
  'cvss-version': '「{{vector}}」はCVSS 2.0、3.0、3.1、4.0のいずれのベクトルでもありません。先頭を確かめてください。',
  'cvss-metric': '「{{metric}}」はこの版のCVSSにないか、2回書かれています。直してください。',
  'cvss-incomplete': 'ベクトルに基本評価の項目が足りません：{{metrics}}。加えてください。',
};
