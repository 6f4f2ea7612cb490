import { SaxesParser } from 'saxes';
import { error, fail, ok, type Result } from '../result';

/** An element with what stands in it. Names are without prefix; `namespace` is the address that the prefix stands for. */
export interface XmlElement {
  readonly name: string;
  readonly namespace: string;
  /** By name without prefix. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The text directly in it, without spaces around it. */
  readonly text: string;
  /** Of the end of its first tag, from 1. */
  readonly line: number;
}

interface Open {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  readonly line: number;
  text: string;
}

const LIMITS = { depth: 256, elements: 2_000_000, text: 10 * 1_048_576 };

/** A refusal on the way, told apart from errors of the parser. */
class Refused extends Error {}

/**
 * Reads XML as a tree. Entities that a document declares itself are refused (`xml-entities`), nothing is ever fetched.
 * Fails with `xml-invalid` (line and column), `xml-too-large` beyond 256 levels, two million elements or 10 MiB of one
 * text. Linear in the text.
 */
export const readXml = (text: string): Result<XmlElement> => {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: Open[] = [];
  let root: XmlElement | undefined;
  let elements = 0;
  let refusal = 'xml-invalid';
  const refuse = (code: string): never => {
    refusal = code;
    throw new Refused(code);
  };
  parser.on('error', (problem) => {
    throw problem;
  });
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) refuse('xml-entities');
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    elements += 1;
    if (open.length >= LIMITS.depth || elements > LIMITS.elements) refuse('xml-too-large');
    const named = Object.values(attributes).map(({ local: name, value }): [string, string] => [name, value]);
    const { line } = parser;
    open.push({ name: local, namespace: uri, attributes: new Map(named), children: [], line, text: '' });
  });
  const addText = (piece: string): void => {
    const element = open.at(-1);
    if (element === undefined) return;
    element.text += piece;
    if (element.text.length > LIMITS.text) refuse('xml-too-large');
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const done = open.pop();
    if (done === undefined) return;
    done.text = done.text.trim();
    const parent = open.at(-1);
    if (parent === undefined) root = done;
    else parent.children.push(done);
  });
  try {
    parser.write(text.startsWith('\ufeff') ? text.slice(1) : text).close();
  } catch {
    return fail(error(refusal, '', { line: parser.line, column: parser.column }));
  }
  return root === undefined ? fail(error('xml-invalid', '', { line: parser.line, column: parser.column })) : ok(root);
};

export const childrenNamed = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter((child) => child.name === name);

export const childNamed = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((child) => child.name === name);
