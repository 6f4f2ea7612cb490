export const segmentation = {
  action: {
    'separate-zone': 'Separate what shares one network: {{things}}',
    'legacy-isolation': 'Isolate what is past the end of support: {{things}}',
    'landing-zone': 'Let lines from outside end at a bastion in a landing zone: {{things}}',
    cut: 'Block until identified: {{things}}',
    'split-terminals': 'Keep web and mail away from clinical terminals: {{things}}',
    'device-zone': 'Move medical devices into a zone of their kind: {{things}}',
    'device-ssid': 'Give wireless devices an SSID of their own that reaches only their server: {{things}}',
    'one-direction': 'Refuse connections in the reverse direction: {{things}}',
    'offline-backup': 'Keep a generation of backups off line: {{things}}',
    'enforce-edge': 'Put a firewall or access list on the edge: {{things}}',
    'egress-allowlist': 'Allow only the update server, and only signed updates: {{things}}',
    'transient-segment': 'Let brought-in devices connect through quarantine only: {{things}}',
    dedicated: 'Use the PC for this task only: {{things}}',
    'own-zone': 'Give the server that commands many devices a zone of its own: {{things}}',
    harden: 'Harden, since care needs the connection: {{things}}',
  },
} as const;
