// Stands in one namespace, listens on its addresses and knocks at those of others. Speaks JSON, one line each.
import { createSocket } from 'node:dgram';
import { connect, createServer } from 'node:net';
import { createInterface } from 'node:readline';

const arrived = new Set();
const plain = (address) => (address ?? '').replace(/^::ffff:/, '');
const keyOf = (protocol, source, target, port) => `${protocol} ${source} ${target} ${port}`;
const say = (value) => process.stdout.write(`${JSON.stringify(value)}\n`);

const listenTcp = (port) =>
  new Promise((done, fail) => {
    const server = createServer((socket) => {
      arrived.add(keyOf('tcp', plain(socket.remoteAddress), plain(socket.localAddress), port));
      socket.on('error', () => undefined);
      socket.on('end', () => socket.end());
      socket.resume();
    });
    server.on('error', fail);
    server.listen({ port, host: '::', backlog: 1024 }, done);
  });

const listenUdp = (address, port) =>
  new Promise((done, fail) => {
    const socket = createSocket(address.includes(':') ? 'udp6' : 'udp4');
    socket.on('error', fail);
    socket.on('message', (text, { address: source, port: from }) => {
      arrived.add(keyOf('udp', plain(source), address, port));
      socket.send(text, from, source);
    });
    socket.bind({ address, port }, done);
  });

const knockTcp = ({ source, target, port }, milliseconds) =>
  new Promise((done) => {
    const socket = connect({ host: target, port, localAddress: source });
    const end = (isOpen) => {
      clearTimeout(timer);
      socket.destroy();
      done(isOpen);
    };
    const timer = setTimeout(() => end(false), milliseconds);
    socket.on('connect', () => end(true));
    socket.on('error', () => end(false));
  });

const knockUdp = ({ source, target, port }, milliseconds) =>
  new Promise((done) => {
    const socket = createSocket(target.includes(':') ? 'udp6' : 'udp4');
    const end = (isOpen) => {
      clearTimeout(timer);
      socket.close();
      done(isOpen);
    };
    const timer = setTimeout(() => end(false), milliseconds);
    socket.on('message', () => end(true));
    socket.on('error', () => undefined);
    socket.bind({ address: source }, () => socket.send('?', port, target));
  });

const knock = (probe, milliseconds) => (probe.protocol === 'tcp' ? knockTcp : knockUdp)(probe, milliseconds);

/** Connections may be taken up later than they were made: waits until nothing new has come for a while. */
const quiet = async () => {
  for (let before = -1; before !== arrived.size; ) {
    before = arrived.size;
    await new Promise((done) => setTimeout(done, 250));
  }
};

const answer = async ({ listen, probes, milliseconds, report }) => {
  if (listen !== undefined) {
    await Promise.all(listen.tcp.map(listenTcp));
    await Promise.all(listen.addresses.flatMap((address) => listen.udp.map((port) => listenUdp(address, port))));
    return { listening: true };
  }
  if (probes !== undefined) {
    const open = await Promise.all(probes.map((probe) => knock(probe, milliseconds)));
    return { answered: probes.filter((_, at) => open[at]).map(({ key }) => key) };
  }
  if (report === true) {
    await quiet();
    const seen = [...arrived];
    arrived.clear();
    return { arrived: seen };
  }
  return {};
};

say({ here: true });
for await (const line of createInterface({ input: process.stdin })) {
  try {
    say(await answer(JSON.parse(line)));
  } catch (fault) {
    say({ fault: String(fault) });
  }
}
