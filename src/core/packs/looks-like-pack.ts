import { readJson } from '../document/json-text';

const SCHEMA = /"schema"\s*:\s*"sekisho-rule-pack\//;
const FORMAT = /"format"\s*:\s*"sekisho"/;

/**
 * Whether a text is meant to be a pack of rules, of whatever edition and sound or not: its `schema` says so. Of a text
 * that is not JSON, finding the words anywhere is enough, unless it says that it is a document. Linear in the text; other
 * texts are not parsed.
 */
export const looksLikePack = (text: string): boolean => {
  if (!SCHEMA.test(text)) return false;
  const json = readJson(text);
  if (!json.ok) return !FORMAT.test(text);
  const { value } = json;
  const schema = typeof value === 'object' && value !== null && 'schema' in value ? value.schema : undefined;
  return typeof schema === 'string' && schema.startsWith('sekisho-rule-pack/');
};
