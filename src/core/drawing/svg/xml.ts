/** Control characters and halves of letters: XML 1.0 cannot hold them. */
const FORBIDDEN = new RegExp(
  [
    '[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff]',
    '[\\ud800-\\udbff](?![\\udc00-\\udfff])',
    '(?<![\\ud800-\\udbff])[\\udc00-\\udfff]',
  ].join('|'),
  'g',
);
/** Direction overrides could make a name read as another one. */
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Most texts need nothing done. */
const UNUSUAL = new RegExp(`[&<>"'${String.raw`\u0000-\u001f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff`}]`);

/** Any text as XML text: markup becomes letters, characters that XML cannot hold are left out. */
export const escapeXml = (text: string): string =>
  UNUSUAL.test(text)
    ? text
        .replace(FORBIDDEN, '')
        .replace(DIRECTION, '')
        .replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? '')
    : text;

/** A number as short as two decimals allow. */
export const num = (value: number): string => String(Math.round(value * 100) / 100);

type Attributes = Readonly<Record<string, string | number | undefined>>;

const attributesOf = (attributes: Attributes): string => {
  let text = '';
  for (const name in attributes) {
    const value = attributes[name];
    if (value === undefined || value === '') continue;
    text += ` ${name}="${typeof value === 'number' ? num(value) : escapeXml(value)}"`;
  }
  return text;
};

/** The start tag of an element that other pieces go into. */
export const startOf = (name: string, attributes: Attributes): string => `<${name}${attributesOf(attributes)}>`;

/** An element; its content is XML already. Attributes that are `undefined` or empty are left out. */
export const el = (name: string, attributes: Attributes, content = ''): string =>
  content === '' ? `<${name}${attributesOf(attributes)}/>` : `<${name}${attributesOf(attributes)}>${content}</${name}>`;

/** A text element; its content is escaped here. */
export const textEl = (text: string, attributes: Attributes): string =>
  text === '' ? '' : el('text', attributes, escapeXml(text));
