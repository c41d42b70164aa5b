import { SaxesParser } from 'saxes';

/** One element of a small XML document, such as a field schema, a view or CAML. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Text directly inside, entities resolved. */
  readonly text: string;
}

/** Elements that may lie inside one another. */
const DEEPEST = 200;

interface Open { name: string; attributes: Record<string, string>; children: XmlElement[]; text: string }

/** Parses a document with one root element; undefined when it is not well-formed. Doctypes are refused. */
export function parseXml(source: string): XmlElement | undefined {
  const parser = new SaxesParser();
  const top: Open = { name: '', attributes: {}, children: [], text: '' };
  const open: Open[] = [top];
  let bad = false;
  parser.on('error', () => { bad = true; });
  parser.on('doctype', () => { bad = true; });
  parser.on('opentag', tag => {
    const attributes: Record<string, string> = {};
    for (const [name, value] of Object.entries(tag.attributes)) {
      attributes[name] = String(value);
    }
    open.push({ name: tag.name, attributes, children: [], text: '' });
    bad ||= open.length > DEEPEST;
  });
  const addText = (value: string): void => { open[open.length - 1].text += value; };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const done = open.pop();
    if (done) {
      open[open.length - 1].children.push(done);
    }
  });
  parser.write(source.trim()).close();
  return bad || top.children.length !== 1 ? undefined : top.children[0];
}

/** The first child of that name, without regard to case. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find(one => one.name.toLowerCase() === name.toLowerCase());
}

export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
