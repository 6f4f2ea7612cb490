export const questions = {
  list: { label: 'List of questions', title: 'Question', upTo: 'Up to level {{level}}, {{word}}' },
  search: 'Search questions',
  empty: {
    noRules: 'No rule is switched on, so there is nothing to ask. Switch rules on in the settings.',
    nothing: 'At present nothing is missing to decide whether there is a threat.',
  },
  card: {
    none: 'Choose one from the list to see the question and where to answer it.',
    decides: 'The answer decides: {{title}} (up to level {{level}}, {{word}})',
    known: 'Known already',
    notAsked: 'This follows from other parts of the drawing. Drawing more devices, flows or zones will settle it.',
    paperOnly: 'This is read from a paper. Attach the paper.',
    vendor: 'Ask the vendor',
    copied: 'The question was copied.',
    requested: 'The question was copied, and the MDS2 is marked as requested.',
    notCopied: 'Copying was not possible. Select the text below and copy it.',
    later: 'Not known (next)',
    letter: 'A question about {{subject}}: {{ask}}\nWhat we need to know: {{facts}}',
  },
  field: {
    set: 'Set',
    none: 'None',
    choose: 'Choose',
    words: 'separated by commas or lines',
    refused: 'This value could not be recorded. Check how it is written.',
  },
  answered: { heading: 'Answered ({{count}})', line: '{{subject}} {{fact}}: {{value}}', undo: 'Take back' },
} as const;
