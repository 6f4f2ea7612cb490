import { readFileSync } from 'node:fs';

const PAGE = 'dist/page';

/** What the page asks for at once: its script and all that this imports statically, as the built page itself names them. */
const atOnce = [...readFileSync(`${PAGE}/index.html`, 'utf8').matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(
  ([, file]) => `${PAGE}/${file}`,
);
/** The words of the start; those of panels that nobody sees then come afterwards. */
const words = (language) => `${PAGE}/assets/${language}-first-*.js`;

export default [
  ...['ja', 'en'].map((language) => ({
    name: `first load, words included (${language})`,
    path: [...atOnce, words(language)],
    limit: '300 kB',
    gzip: true,
  })),
  {
    name: 'until the first example can be used: first load, knowledge, example',
    path: [...atOnce, words('ja'), `${PAGE}/assets/templates-*.js`, `${PAGE}/assets/general-hospital-300-*.js`],
    limit: '500 kB',
    gzip: true,
  },
];
