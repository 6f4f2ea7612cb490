import type { Orientation, Paper } from '../../core/drawing/print/paper';
import type { Sheet } from '../../core/drawing/print/sheets';

const CLASS = 'print-sheets';

const loaded = (picture: HTMLImageElement): Promise<void> => picture.decode().catch(() => {});

/**
 * Hands sheets to the printer of the browser, one page each; page size and margins come from the style sheet. The sheets
 * stand in the page only until the browser has taken them.
 */
export const printOnPaper = async (
  sheets: readonly Sheet[],
  paper: Paper,
  orientation: Orientation,
  name: string,
): Promise<void> => {
  document.querySelector(`.${CLASS}`)?.remove();
  const place = document.createElement('div');
  place.className = CLASS;
  place.dataset.paper = `${paper}-${orientation}`;
  const addresses = sheets.map(({ svg }) => URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })));
  const pictures = addresses.map((address, index) => {
    const picture = document.createElement('img');
    picture.src = address;
    picture.alt = `${name} ${sheets[index]?.name ?? ''}`;
    place.append(picture);
    return picture;
  });
  document.body.append(place);
  // Browsers name the file after the page when people print to PDF.
  const { title } = document;
  document.title = name;
  await Promise.all(pictures.map(loaded));
  const done = (): void => {
    document.title = title;
    place.remove();
    for (const address of addresses) URL.revokeObjectURL(address);
  };
  globalThis.addEventListener('afterprint', done, { once: true });
  globalThis.print();
};
