import '../../inquiry/inquiry.css';

const CLASS = 'inquiry-paper';

/** Hands a text to the printer of the browser; it stands in the page only so long. */
export const printText = (text: string): void => {
  document.querySelector(`.${CLASS}`)?.remove();
  const place = document.createElement('div');
  place.className = CLASS;
  place.append(
    ...text.split('\n').map((line) => {
      const made = document.createElement('p');
      made.textContent = line === '' ? '\u00a0' : line;
      return made;
    }),
  );
  document.body.append(place);
  globalThis.addEventListener('afterprint', () => place.remove(), { once: true });
  globalThis.print();
};
