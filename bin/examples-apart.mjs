/**
 * For every build: `templates/rules/*.json` comes without the examples of the rule, which only those who look at a rule
 * want and which are more than half of the file; with `?examples`, they alone.
 */
export const examplesApart = () => ({
  name: 'examples-apart',
  enforce: 'pre',
  transform: {
    filter: { id: /\/templates\/rules\/[\w-]+\.json/ },
    handler: (code, id) => {
      const { examples, ...rule } = JSON.parse(code);
      const asked = /[?&]examples\b/.test(id);
      return { code: asked ? `export default ${JSON.stringify(examples)}` : JSON.stringify(rule), map: null };
    },
  },
});
