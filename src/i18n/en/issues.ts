export const issues = {
  'file-empty': 'The file is empty. Choose the file that was saved from the editor, or save it again.',
  'file-too-large':
    'The file has {{size}} MB; at most {{limit}} MB can be read. Split it, or leave out what is not needed.',
  'paper-may-be-data':
    'The file has {{size}} MB; papers are read up to {{limit}} MB. It looks like vulnerability data, which may be larger: load it as that.',
  'file-not-text': 'The file is not a text in UTF-8 or UTF-16. Save it as UTF-8, or choose another file.',
  'format-not-recognised': 'The content is of no format that can be read. Readable are: {{known}}.',
  'foreign-drawing':
    'This is a drawing by {{format}}, whose shapes and lines are not read here. List the names of its devices in a spreadsheet and paste them into “Tables”: each row becomes a device.',
  'foreign-scan':
    'These are findings of {{format}}, whose devices and ports are not read here. List the names and addresses in a spreadsheet and paste them into “Tables”: each row becomes a device.',
  'foreign-table':
    'This is a table of {{format}}, whose devices are not taken over by themselves. Open it in a spreadsheet, copy the rows of devices, and paste them into “Tables”: each row becomes a device.',
  'json-cut-off':
    'The file ends in the middle (line {{line}}, column {{column}}). It was probably cut off: get it again, or open a backup.',
  'json-invalid':
    'The file is not valid JSON at line {{line}}, column {{column}}. Correct that place and open it again.',
  'json-too-deep':
    'Lists and objects stand more than {{limit}} deep inside each other at line {{line}}, column {{column}}. No such file can be read.',
  'format-not-ours':
    'This is not a saved document ("format" is not "{{known}}"). Open it as the format it is, or choose another file.',
  'version-missing': 'The file does not say its version as a whole number ("version"). Take an unchanged copy of it.',
  'version-newer':
    'The file is of version {{version}}, and this program knows versions up to {{known}}. Open it with a newer Sekisho; the file was left as it is.',
  'version-too-old':
    'The file is of version {{version}}, which was never released, so it cannot be brought up to version {{known}}.',
  'unknown-device-type':
    '{{element}}: the device type "{{word}}" is not in the library. It is kept, but rules know nothing about it. Choose the nearest type in the inspector.',
  'unknown-zone-type':
    '{{element}}: the zone type "{{word}}" is not in the library, so its trust counts as unknown. It is kept. Choose the nearest type in the inspector.',
  'unknown-protocol':
    '{{element}}: the protocol "{{word}}" is not in the library, so its protection counts as unknown. It is kept. Choose the nearest protocol in the inspector.',
  'more-issues': '{{count}} more of these are not listed. Correct the first ones and open the file again.',
  'object-expected': '{{path}}: an object in braces is needed here. Correct that place and open the file again.',
  'list-expected': '{{path}}: a list in brackets is needed here. Correct that place and open the file again.',
  'field-not-known': '{{path}}: the field "{{word}}" is not known. Correct its name, or move it into "extensions".',
  'field-missing': '{{path}}: the field "{{word}}" is missing. Add it and open the file again.',
  'value-not-allowed': '{{path}}: "{{value}}" cannot stand here. Allowed is: {{allowed}}.',
  'extensions-not-an-object': '{{path}}: "extensions" must be an object in braces. Correct that place.',
  'id-missing': '{{path}}: this element has no id. Give it one that no other element has.',
  'id-empty': '{{path}}: the id is empty. Give the element one that no other element has.',
  'id-too-long': '{{path}}: the id "{{value}}" has more than {{limit}} characters. Shorten it.',
  'id-unprintable':
    '{{path}}: the id "{{value}}" contains characters that cannot be seen (control or direction marks). Remove them.',
  'id-duplicate': '{{path}}: the id "{{id}}" is there already, at {{first}}. Give one of the two another id.',
  'id-in-two-lists':
    '{{path}}: the id "{{id}}" also names an element of another list. This one was read as "{{now}}"; give it an id of its own.',
  'text-empty': '{{path}}: the text is empty. Fill it in, or leave the field out when it is unknown.',
  'text-too-long':
    '{{path}}: the text has more than {{limit}} characters. Shorten it, or put it into a file of its own.',
  'date-invalid': '{{path}}: "{{value}}" is no day of the calendar. Write dates as 2026-03-31.',
  'number-not-whole': '{{path}}: "{{value}}" is not a whole number. Write it without decimals.',
  'number-too-small': '{{path}}: "{{value}}" is too small; it must be at least {{limit}}.',
  'number-too-large': '{{path}}: "{{value}}" is too large; it must be at most {{limit}}.',
  'list-empty': '{{path}}: the list is empty. Put at least one item into it, or leave the field out.',
  'list-too-long': '{{path}}: the list has more than {{limit}} items. Leave out what is not needed.',
  'rule-id-not-plain':
    '{{path}}: "{{value}}" cannot be the id of a rule or pack. Use small letters a–z, digits, and single hyphens between them.',
  'fact-scope':
    '{{path}}: "{{value}}" is not the name of a fact. Names begin with asset., flow., crossing., zone. or hospital.',
  'one-comparison': '{{path}}: beside the fact there must be exactly one comparison, such as is, in or recorded.',
  'condition-too-deep': '{{path}}: all, any and not stand more than 8 deep inside each other. Split the rule.',
  'condition-too-long': '{{path}}: the condition has more than 100 comparisons. Split the rule.',
  'condition-too-large':
    '{{path}}: a value in the condition is too large. Numbers go up to one million, words up to 200 characters, lists up to 100 items.',
  'example-too-large': '{{path}}: the hospital of the example is too large. Leave only what the example needs.',
  'fact-not-known':
    '{{path}}: there is no fact "{{value}}" for rules of this scope. Choose one from the list of facts.',
  'comparison-does-not-fit': '{{path}}: "{{word}}" does not fit the fact "{{value}}". What fits: {{allowed}}.',
  'control-not-known': '{{path}}: there is no control "{{value}}". Choose one from the list of controls.',
  'reference-to-nothing':
    '{{path}}: "{{element}}" refers to "{{value}}", which does not exist. Correct the id, or add the missing element.',
  'zone-inside-itself':
    '{{path}}: zones stand inside each other in a ring ({{ring}}). Take one of them out of the zone around it.',
  'host-of-itself': '{{path}}: machines run on each other in a ring ({{ring}}). Take the host of one of them away.',
  'placement-of-nothing':
    '{{path}}: a position was given for "{{id}}", which is no zone or device. The position was left out.',
  'plain-schema-not-known':
    'The plain model is of the kind "{{value}}"; "{{known}}" can be read. Get it in that form, or use a newer Sekisho.',
  'perspective-guessed':
    'The file does not say whose view it takes. It was read as a hospital; change that in the document settings if it is a manufacturer.',
  'word-not-known':
    '{{path}}: the word "{{word}}" of "{{element}}" is not known, so no rule sees it. It is kept; check its spelling.',
  'value-not-known':
    '{{path}}: "{{value}}" is not understood for "{{element}}" and counts as unknown. It is kept; correct it in the inspector.',
  'address-not-understood':
    '{{path}}: "{{value}}" of "{{element}}" is no network address, so its addresses count as unknown. It is kept; enter the address when you know it.',
  'zone-type-without-zone':
    '{{path}}: "{{element}}" names the zone type "{{value}}" but no zone. Put it into a zone of that type.',
  'flow-without-end':
    '{{path}}: the flow "{{element}}" leads to "{{value}}", which does not exist. The flow was left out; correct the id and read the file again.',
  'boundary-without-zones':
    '{{path}}: the boundary "{{element}}" does not name two zones that exist ({{value}}). It was left out; correct the ids and read the file again.',
  'plain-without-links':
    'The plain model cannot carry cables and lines: {{count}} left out. Save the Sekisho file too.',
  'plain-without-papers':
    'The plain model carries MDS2 and SBOM only: other papers left out: {{count}}. Save the Sekisho file too.',
  'plain-without-controls':
    'The plain model carries compensating controls in place only: others left out: {{count}}. Save the Sekisho file too.',
  'plain-without-threats':
    'The plain model cannot carry threats that people wrote: {{count}} left out. Save the Sekisho file too.',
  'plain-without-treatments':
    'The plain model cannot carry decisions about threats: {{count}} left out. Save the Sekisho file too.',
  'plain-without-placements':
    'The plain model cannot carry positions in the drawing: {{count}} left out. They are laid out anew when it is read.',
  'reading-stopped': 'Reading was stopped. The open document is as it was.',
  'reading-too-long':
    'Reading took longer than {{seconds}} seconds and was stopped. Try again with nothing else running, or split the file.',
  'reading-failed':
    'Reading broke off inside Sekisho, and nothing was opened. Try again; if it happens again, report it with the file.',
  'rules-stopped': 'Writing or comparing rules was stopped.',
  'rules-failed': 'Writing or comparing rules broke off. Try it again.',
  'segmentation-stopped': 'Working out the segmentation was stopped.',
  'segmentation-failed': 'Working out the segmentation broke off. Try it again.',
  'layout-stopped': 'Arranging was stopped. Everything is where it was.',
  'layout-failed':
    'Arranging broke off inside Sekisho, and everything is where it was. Try again, or place things by hand.',
  'option-not-understood': 'The option "{{option}}" is not understood, or lacks its value. See: sekisho --help',
  'option-not-for-command': '{{command}} has no option --{{option}}. See: sekisho --help',
  'option-value-not-allowed': '--{{option}} cannot be "{{value}}". Allowed is: {{allowed}}.',
  'command-not-known': 'There is no command "{{command}}". Commands are: {{known}}.',
  'support-dates-unreadable': 'The file of support dates cannot be read: it is no JSON, or too long.',
  'support-dates-shape': 'The file is none of support dates, or something in it is wrong. The dates in use stay.',
  'input-missing': '{{command}} needs the name of one file, or - for standard input.',
  'option-missing': '{{command}} needs the option --{{option}}: {{allowed}}.',
  'folder-too-many': 'The folder {{name}} holds more than {{limit}} files. Give one with only the papers.',
  'input-not-found': 'The file {{name}} does not exist. Check its name and folder.',
  'input-not-readable': 'The file {{name}} could not be read ({{reason}}). Check that it is a file you may read.',
  'output-not-written': 'The file {{name}} could not be written ({{reason}}). Choose another place with -o.',
  'view-not-known': 'The document has no view "{{view}}". Its views are: {{known}}.',
  'format-not-writable': 'The format "{{format}}" cannot be written. Writable are: {{known}}.',
  'kept-not-found': 'This browser no longer holds that document. Open it from a file you saved.',
  'kept-not-readable':
    'The copy in this browser is damaged and was left as it is. Open a file you saved; what is wrong is listed below.',
  'browser-keeps-nothing':
    'This browser lets the page keep nothing (private window, or site data switched off). Save to a file before you leave.',
  'rules-not-known':
    'These are no rules of nftables, Cisco IOS or FortiOS. Give the configuration as text, as the equipment shows it.',
  'xlsx-none': 'The file is no Excel workbook (.xlsx). Older .xls files: open them in Excel and save them as .xlsx.',
  'xlsx-too-much':
    'Unpacked, the workbook would be far larger than such a form ever is, so it was not opened. Ask whoever sent it, or copy the sheet into a new workbook.',
  'xlsx-cut':
    'The sheet goes on beyond row {{rows}} or column {{columns}}; what is beyond was not read. Move what matters into a smaller workbook.',
  'xlsx-sheets-left':
    'Sheets read, from the first: {{sheets}}. Not read: {{left}}. Move the sheet that matters to the front.',
  'xlsx-broken': 'The workbook is damaged. Open it in Excel, save it anew, or get it again.',
  'gzip-too-much': 'Unpacked, the file would be larger than {{limit}} MB. Take a part of it, such as a single year.',
  'gzip-broken': 'The packed file (.gz) is damaged. Get it again.',
  'hand-over-too-much':
    'Unpacked, the file would be larger than {{limit}} MB or far denser than honest files are, so it was not opened. Ask whoever sent it for the hospital and the files one by one.',
  'hand-over-broken': 'The packed file (.zip) is damaged. Get it again.',
  'hand-over-none': 'No hospital is in the packed file (.zip).',
  'hand-over-left-out': '{{path}} in the packed file does not belong to the hospital and was left out.',
  'hand-over-strange': 'No paper of this hospital is made of the attached file {{path}}. It was left out.',
  'hand-over-not-kept':
    'This browser has no room for the attached file {{path}} or keeps none. What was read of it is in the document.',
  'feed-json-invalid':
    'The file of vulnerability data is damaged or was cut off. Get it again; what was loaded before is still there.',
  'feed-too-deep':
    'The file of vulnerability data is built in a way that no such file is (too deep). What was loaded before is still there.',
  'feed-entry-too-large':
    'The file of vulnerability data has an entry that is too large to be one. What was loaded before is still there.',
  'feed-broken':
    'The packed file of vulnerability data (.gz or .zip) is damaged or was cut off. Get it again; what was loaded before is still there.',
  'feed-too-much':
    'Unpacked, the file of vulnerability data would be too large. Load it in parts, such as single years or ecosystems.',
  'feed-older': 'The file has the data of {{date}}; what is loaded already is newer ({{kept}}) and was kept.',
  'feed-stopped': 'Loading was stopped. What was loaded before is still there.',
  'feed-no-room':
    'This browser has no room left for the data. Remove data that is not needed, or load a smaller part; what was loaded before is still there.',
  'feed-not-recognised':
    'This is no vulnerability data that can be read. Readable are OSV (JSON, ZIP), NVD 2.0 (JSON), the KEV catalogue of CISA (JSON, CSV) and EPSS (CSV), also packed as .gz.',
  'evidence-not-recognised':
    'The content is no MDS2, SBOM, VEX or vulnerability data that can be read. Readable are: MDS2 (.xlsx), CycloneDX, SPDX, OpenVEX, CSAF, OSV, NVD, KEV and EPSS.',
  'xml-invalid': 'The file is not valid XML at line {{line}}, column {{column}}. Get it again, or correct that place.',
  'xml-entities':
    'The file declares entities of its own (line {{line}}). No parts list needs that, and it can be used for attacks, so nothing was read.',
  'xml-too-large':
    'The file is nested deeper, or has more elements, than any real one (line {{line}}). Nothing was read.',
  'sbom-not-recognised': 'The file is no parts list (SBOM) of CycloneDX or SPDX. Ask for it in one of these formats.',
  'sbom-too-large':
    'Components in the parts list: {{count}}; at most {{limit}} can be read. Ask for one of the device itself.',
  'sbom-version-not-known':
    'The parts list says it is version "{{value}}", whose rules are not known here ({{known}}). What could be understood was read.',
  'sbom-text-expected':
    '{{format}}, at {{place}}: a text belongs here, not "{{value}}". The rest was read; ask its author to correct it.',
  'sbom-text-empty': '{{format}}, at {{place}}: the text is empty. The rest was read; ask its author to correct it.',
  'sbom-number-expected':
    '{{format}}, at {{place}}: a number belongs here, not "{{value}}". The rest was read; ask its author to correct it.',
  'sbom-yes-no-expected':
    '{{format}}, at {{place}}: true or false belongs here, not "{{value}}". The rest was read; ask its author to correct it.',
  'sbom-object-expected':
    '{{format}}, at {{place}}: an object in braces belongs here, not "{{value}}". The rest was read; ask its author to correct it.',
  'sbom-list-expected':
    '{{format}}, at {{place}}: a list in brackets belongs here, not "{{value}}". The rest was read; ask its author to correct it.',
  'sbom-list-empty': '{{format}}, at {{place}}: the list is empty. The rest was read; ask its author to correct it.',
  'sbom-element-not-there':
    '{{format}}, at {{place}}: "{{value}}" is nowhere in the file. The relation was passed over; ask its author to correct it.',
  'sbom-element-twice':
    '{{format}}, at {{place}}: this may stand here only once. The rest was read; ask its author to correct it.',
  'sbom-word-not-known':
    '{{format}}, at {{place}}: "{{value}}" is none of the allowed words ({{allowed}}). It was kept as written.',
  'sbom-id-twice':
    '{{format}}, at {{place}}: the reference "{{value}}" already stands at {{first}}, so it is not clear which of the two is meant elsewhere. Ask its author to correct it.',
  'sbom-field-missing':
    '{{format}}, at {{place}}: the required field "{{field}}" is missing. The rest was read; ask its author to add it.',
  'sbom-field-not-known': '{{format}}, at {{place}}: this version has no field "{{field}}" here. It was passed over.',
  'sbom-type-not-known':
    '{{format}}, at {{place}}: there is no type "{{value}}". It was passed over; ask its author to correct it.',
  'sbom-one-field-missing':
    '{{format}}, at {{place}}: one of these fields is needed: {{fields}}. Ask its author to add it.',
  'sbom-one-field-only':
    '{{format}}, at {{place}}: only one of these fields may stand here: {{fields}}. Ask its author which one is meant.',
  'sbom-moment-invalid':
    '{{format}}, at {{place}}: "{{value}}" is no date and time with time zone, such as 2026-03-31T09:00:00+09:00.',
  'sbom-serial-number-invalid':
    '{{format}}, at {{place}}: "{{value}}" is no serial number. It must be urn:uuid: and a whole UUID.',
  'sbom-hash-invalid':
    '{{format}}, at {{place}}: "{{value}}" cannot be a hash: its length or its characters are wrong. Do not rely on it.',
  'sbom-licence-not-listed':
    '{{format}}, at {{place}}: "{{value}}" is not on the licence list of SPDX as of November 2026. Check what is meant.',
  'sbom-purl-invalid':
    '{{format}}, at {{place}}: "{{value}}" is no package URL, so vulnerabilities cannot be found by it. Ask its author to correct it.',
  'sbom-cpe-invalid':
    '{{format}}, at {{place}}: "{{value}}" is no CPE name, so vulnerabilities cannot be found by it. Ask its author to correct it.',
  'sbom-range-not-external':
    '{{format}}, at {{place}}: a range of versions is only for components from outside ("isExternal": true). Ask its author which version is built in.',
  'sbom-expression-not-alone':
    '{{format}}, at {{place}}: a licence expression must stand alone, without other licences. All were read; check what is meant.',
  'sbom-spdx-id-invalid':
    '{{format}}, at {{place}}: "{{value}}" is no identifier of SPDX. It must begin with SPDXRef-. Ask its author to correct it.',
  'sbom-expression-invalid':
    '{{format}}, at {{place}}: "{{value}}" is no licence expression of SPDX. It was kept as written; check what is meant.',
  'sbom-agent-invalid':
    '{{format}}, at {{place}}: "{{value}}" does not say what it names. It must begin with Person:, Organization: or, for a program, Tool:.',
  'sbom-licence-not-there':
    '{{format}}, at {{place}}: the text of the licence "{{value}}" is nowhere in the file. Ask its author to add it.',
  'sbom-line-not-understood':
    '{{format}}, at {{place}}: "{{value}}" is neither a tag with a value nor a comment. The line was passed over.',
  'sbom-tag-not-known': '{{format}}, at {{place}}: there is no tag "{{value}}". The line was passed over.',
  'sbom-tag-out-of-place':
    '{{format}}, at {{place}}: this tag is about a package, and no package has begun here. The line was passed over.',
  'sbom-text-not-closed':
    '{{format}}, at {{place}}: the text that begins here has no </text>, so the rest of the file was taken for it. The file may be cut off.',
  'sbom-more-faults':
    'Further faults of the parts list that are not listed: {{count}}. Ask its author for a corrected one.',
  'paper-text-cut':
    'Texts that are too long for the document were cut after {{limit}} characters (field “{{field}}”, times: {{count}}). The file itself holds them whole.',
  'paper-text-left-out':
    'Entries longer than {{limit}} characters were left out, since half of one would mean something else (field “{{field}}”, times: {{count}}).',
  'mds2-not-found':
    'No sheet of the workbook holds the questions of an MDS2 (such as AUTH-1) with answers beside them. Choose the filled-in form of ANSI/NEMA HN 1-2019.',
  'mds2-id-repaired': '{{path}}: "{{written}}" was read as question {{question}}. Check that this is meant.',
  'mds2-older-edition':
    'This MDS2 is of the 2013 edition. Answers carried over to the same questions of the 2019 edition: {{carried}}. Others ({{kept}}) are kept as they are written and decide nothing.',
  'mds2-not-an-answer':
    '{{path}}: question {{question}} says "{{written}}", which is no answer of the form. It stays unanswered; the words are kept as a note.',
  'mds2-answered-twice':
    '{{path}}: question {{question}} is answered differently at {{other}}. It stays unanswered; ask the maker which one holds.',
  'mds2-date-not-read':
    '{{path}}: the release date "{{written}}" may mean more than one day and was left out. Enter it by hand.',
  'epss-not-read': 'The table has not the headings cve, epss, percentile. Take the file as FIRST offers it.',
  'cvss-version': '"{{vector}}" is no vector of CVSS 2.0, 3.0, 3.1 or 4.0. Check its beginning.',
  'cvss-metric': '"{{metric}}" is not known in this version of CVSS, or stands there twice. Correct it.',
  'cvss-incomplete': 'The vector lacks base metrics: {{metrics}}. Add them.',
} as const;
