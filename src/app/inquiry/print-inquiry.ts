import type { SheetText } from '../../workers/sheet-protocol';
import { KEY_COLUMN } from './inquiry-text';
import './inquiry.css';

const CLASS = 'inquiry-paper';

const element = (tag: string, text = ''): HTMLElement => {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
};

/** Hands a sheet of questions to the printer of the browser, with room to write in; it stands in the page only so long. */
export const printInquiry = ({ head, rows }: SheetText): void => {
  document.querySelector(`.${CLASS}`)?.remove();
  const place = element('div');
  place.className = CLASS;
  const [title = [], ...lines] = head.slice(0, -1);
  const table = element('table');
  const rowOf = (cells: readonly string[], tag: 'th' | 'td'): HTMLElement => {
    const row = element('tr');
    row.append(...cells.filter((_, at) => at !== KEY_COLUMN).map((cell) => element(tag, cell)));
    return row;
  };
  const heads = element('thead');
  heads.append(rowOf(head.at(-1) ?? [], 'th'));
  const body = element('tbody');
  body.append(...rows.map((row) => rowOf(row, 'td')));
  table.append(heads, body);
  place.append(element('h1', title[0]), ...lines.map(([line]) => element('p', line)), table);
  document.body.append(place);
  globalThis.addEventListener('afterprint', () => place.remove(), { once: true });
  globalThis.print();
};
