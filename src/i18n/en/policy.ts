export const policy = {
  effect: {
    blocked: 'Will not pass',
    wider: 'Allows more than was said',
    outside: 'Not under control of these rules',
    ask: 'To be settled',
  },
  gap: {
    'no-zone': 'An end of this flow stands in no zone. Say which zone, so that a rule can be written.',
    'no-address': 'An end of this flow has no address. State its address, or let its zone stand for it.',
    'bad-address': '“{{text}}” is not an address. Correct it.',
    'fewer-addresses':
      'It stands for {{count}} devices, and {{known}} addresses are known. The others will not get through.',
    'no-service': 'Neither a port nor a protocol with a known port is stated ({{protocol}}). State the port.',
    'no-transport': 'Port {{ports}} is known, but not whether it is TCP or UDP. State which.',
    'no-common-family': 'One end has IPv4 addresses only and the other IPv6 only. Correct the addresses.',
    'passes-through': 'It goes through “{{via}}”. Draw both parts as flows of their own.',
    multicast: 'It is sent to many at once; such traffic needs its own settings on routers.',
    stopped: 'It is no longer in use, so no rule lets it pass.',
    planned: 'It is planned and not in use yet, so no rule lets it pass.',
    'other-zones': 'It is also used in {{zones}} other zones, where its address is unknown. State its addresses there.',
    'dynamic-ports':
      '{{protocol}} agrees on further ports while it runs. Switch on the helper of the equipment, or its data will not pass.',
    'zone-for-host': 'The whole zone stands for a device whose address is unknown.',
    'public-addresses': 'All public addresses stand for this destination. State its own addresses if it has some.',
    'assumed-ports': 'No port is stated, so all usual ports of {{protocol}} are open: {{ports}}. State the port.',
    companions: '{{protocol}} also needs {{ports}}, which is allowed with it.',
    inside: 'The zone has several networks ({{subnets}}); all traffic between them is let through.',
    'not-network': 'It does not go over a network, so no equipment can stop or allow it.',
    'other-line': 'It goes out over a line of its own, past this equipment.',
    'shared-subnet':
      'Two zones share the network {{subnet}}. Nothing can stand between them until they have networks of their own.',
    'address-outside': 'Its address is not in the networks of its zone ({{subnets}}). Correct one of them.',
    'no-subnet': 'No network is stated for this zone.',
    'bad-subnet': '“{{text}}” is not a network. Correct it.',
    'unknown-purpose': 'Nobody said what this flow is for. It is allowed; settle its purpose.',
    never: 'Such zones should never be joined, and this flow joins them. It is allowed because it is declared.',
    infrastructure: 'No flow for {{service}} is declared in {{zones}} zones. Is it really not needed?',
    'management-lockout':
      'Nobody said from which zone the equipment is looked after. Its own access is left as it is, so that nobody is locked out.',
    'device-services': 'Add what the equipment itself offers: DHCP relay, routing protocols, VRRP, VPN.',
    'device-address':
      'No address of the equipment is known. For access lists, add the line for its management by hand.',
  },
  summary: '{{rules}} rules; {{gaps}} points are open.',
};
