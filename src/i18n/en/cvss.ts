export const cvss = {
  heading: 'CVSS {{version}}',
  score: 'Score {{score}} ({{rating}})',
  base: 'Base score',
  rating: { none: 'none', low: 'low', medium: 'medium', high: 'high', critical: 'critical' },
  group: {
    base: 'The vulnerability itself',
    threat: 'Attacks known so far',
    environmental: 'What is particular to the place',
    supplemental: 'Further remarks',
  },
  unreadable: 'This vector cannot be read: {{vector}}',
  copy: 'Copy vector',
  here: {
    heading: 'Here, in this hospital (a proposal)',
    same: 'The diagram gives no reason for another score.',
    text: 'Worked out from the diagram. It stands beside the base score and does not replace it.',
    reason: {
      notNetworked: 'It is not connected to the network.',
      noWay: 'No way in the diagram leads to it from where attacks begin.',
      harmfulWhenWrong: 'Patients come to harm when it works wrongly.',
      harmfulWhenStopped: 'Patients come to harm when it stops.',
      ordinaryCare: 'It matters as much as most for care.',
      littleCare: 'It matters little for care.',
      patientData: 'It stores patient data.',
      noPatientData: 'It stores no patient data.',
    },
  },
};
