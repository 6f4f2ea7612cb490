/** Names that equipment and people use for ports and protocols. */
export const PORT_NAMES: Readonly<Record<string, number>> = {
  'ftp-data': 20,
  ftp: 21,
  ssh: 22,
  telnet: 23,
  smtp: 25,
  time: 37,
  tacacs: 49,
  domain: 53,
  dns: 53,
  bootps: 67,
  bootpc: 68,
  tftp: 69,
  gopher: 70,
  finger: 79,
  www: 80,
  http: 80,
  kerberos: 88,
  pop2: 109,
  pop3: 110,
  sunrpc: 111,
  ident: 113,
  nntp: 119,
  ntp: 123,
  'netbios-ns': 137,
  'netbios-dgm': 138,
  'netbios-ss': 139,
  'netbios-ssn': 139,
  imap: 143,
  imap2: 143,
  snmp: 161,
  snmptrap: 162,
  'snmp-trap': 162,
  bgp: 179,
  ldap: 389,
  https: 443,
  'microsoft-ds': 445,
  isakmp: 500,
  exec: 512,
  login: 513,
  who: 513,
  cmd: 514,
  shell: 514,
  syslog: 514,
  lpd: 515,
  printer: 515,
  rip: 520,
  submission: 587,
  ipp: 631,
  ldaps: 636,
  'ms-sql-s': 1433,
  radius: 1812,
  nfs: 2049,
  mysql: 3306,
  'non500-isakmp': 4500,
  sip: 5060,
  postgresql: 5432,
};

export const PROTOCOL_NAMES: Readonly<Record<string, number>> = {
  icmp: 1,
  igmp: 2,
  ipinip: 4,
  tcp: 6,
  igp: 9,
  udp: 17,
  gre: 47,
  esp: 50,
  ah: 51,
  ahp: 51,
  icmp6: 58,
  icmpv6: 58,
  'ipv6-icmp': 58,
  eigrp: 88,
  ospf: 89,
  nos: 94,
  pim: 103,
  pcp: 108,
  vrrp: 112,
  sctp: 132,
};

const look = (names: Readonly<Record<string, number>>, word: string): number | undefined =>
  Object.hasOwn(names, word) ? names[word] : undefined;

const NUMBER = /^\d{1,5}$/;

export const portOf = (word: string): number | undefined => {
  if (!NUMBER.test(word)) return look(PORT_NAMES, word.toLowerCase());
  const port = Number(word);
  return port <= 65_535 ? port : undefined;
};

export const protocolOf = (word: string): number | undefined => {
  if (!NUMBER.test(word)) return look(PROTOCOL_NAMES, word.toLowerCase());
  const protocol = Number(word);
  return protocol <= 255 ? protocol : undefined;
};
