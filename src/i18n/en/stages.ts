/** Words of the steps of a plan for segmentation. */
export const stages = {
  enforcedBy: {
    firewall: 'by a firewall',
    switch: 'by switches',
    bastion: 'by a bastion',
    host: 'on the devices themselves',
    'media-station': 'by a station for media',
    people: 'by people',
    proxy: 'by a proxy',
    backup: 'by the backup',
  },
  fail: {
    open: 'lets pass when it fails',
    closed: 'closes when it fails',
    neither: 'in nobody’s way',
  },
  failWhy: {
    'care-passes': 'Care goes through it, and must go on when it fails.',
    'no-care-passes': 'No care goes through it, so closing harms nobody.',
    'outside-line': 'It is a line to the outside. Better no line than an open one.',
    'not-in-the-way': 'It does not stand in the way of traffic.',
  },
  log: {
    refused: 'log what is refused',
    allowed: 'log what is let through',
    sessions: 'record sessions',
    logins: 'log who logs in',
    media: 'log media',
    changes: 'log changes',
  },
  check: {
    'clinical-flows': 'First make sure that these flows of care go on.',
    'unknown-purpose': 'First find out what these flows are for.',
    'service-unknown':
      'These flows must go on, and nobody stated their service: the rules let everything pass between their two ends until somebody does.',
    'place-unknown':
      'These flows must go on, but one end stands in no zone, or outside at an address that nobody stated, so no rule can let them pass. Find that out before the rules are loaded.',
    'never-pair':
      'These flows go on because care needs them or they are backups, though zones of these kinds should never be joined. Look for another way for them.',
    kept: 'This step would have stopped these flows or led them elsewhere. They stay as they are, because care needs them or they are backups.',
    'change-window': 'Do it when care can do without it for a while, and have a way back.',
    fallback: 'Have another way ready for these.',
    'maker-agrees': 'Ask the maker first; only they may change it.',
  },
  left: {
    care: 'care needs it',
    'no-measure': 'no measure helps',
  },
  text: {
    heading: 'Plan in stages: {{count}}',
    stage: 'Stage {{number}} (effort {{points}}, weekends for one team {{weekends}})',
    identify: 'Find out what these flows are for: {{things}}',
    points: 'effort {{points}}',
    onlyIfNotCare: 'Only if care turns out not to need it.',
    zone: 'New zone {{zone}}',
    conduits: 'Lines of what may pass: {{count}}',
    figures:
      'Open from a kind of entry to a critical device: {{open}}. Critical devices reached: {{exposed}}, for life: {{life}}. Devices at risk from the worst one: {{reached}}. Threats: critical {{critical}}, high {{high}}.',
    left: 'Critical devices to which a way stays: {{count}}',
  },
  basis:
    'Work is counted in points, for effort and disturbance together; one small team is reckoned to do up to {{points}} of them in a weekend.',
  findOut: {
    heading: 'To find out first, since the answers may change the plan:',
    'zone-kind': 'What are these zones for?',
    'device-place': 'In which zone do these devices stand?',
    'zone-edge': 'What filters traffic at the edge of these zones today? The plan takes it that nothing does.',
  },
  ask: {
    heading: 'To settle before the work begins, by whom to ask',
    'unknown-purpose': 'What are these flows for, and can care do without them?',
    'service-unknown':
      'Which ports do these flows use? Until somebody says, all traffic between their two ends has to be let through.',
    'place-unknown': 'In which zone, and at which address, do the two ends of these flows stand?',
    'maker-agrees': 'May the settings of these devices be changed, without harm to warranty or approval?',
    fallback: 'How does care go on while these devices cannot be used?',
    'change-window': 'When may traffic to and from these devices stop for a while?',
    'clinical-flows': 'Who makes sure after the work that these flows still reach their end, and how?',
  },
  nothing: {
    'no-entries': 'Nothing in the drawing is a place where attacks begin.',
    'no-targets': 'Nothing in the drawing is a critical device.',
    'no-way': 'No way leads from where attacks begin to a critical device.',
    'edges-hold': 'The edges of these zones hold attackers back.',
    'flows-controlled': 'These flows have strong controls on them.',
    'only-care-left': 'What is still open is only what care needs.',
  },
} as const;
