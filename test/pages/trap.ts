import { createSocket } from 'node:dgram';
import { createServer, type Socket } from 'node:net';

/** A server that nobody should find: it counts whoever comes, by TCP and by UDP, and answers as a friendly host would. */
export interface Trap {
  port: number;
  /** What came: the first line of each TCP connection, or 'UDP'. */
  caught: string[];
  close(): Promise<void>;
}

const page = '<!DOCTYPE html><title>caught</title>';
const answer = `HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Type: text/html\r\nContent-Length: ${page.length}\r\nConnection: close\r\n\r\n${page}`;

export async function setTrap(): Promise<Trap> {
  const caught: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    // The connection itself is the leak, whether or not anything is said.
    const index = caught.push('a silent connection') - 1;
    sockets.add(socket);
    socket.on('data', (bytes) => {
      caught[index] = bytes.toString('latin1').split('\r\n')[0] ?? '';
      socket.end(answer);
    });
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const udp = createSocket('udp4', () => caught.push('UDP'));
  await new Promise<void>((resolve) => udp.bind(port, '127.0.0.1', resolve));
  return {
    port,
    caught,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        udp.close();
        server.close(() => resolve());
      }),
  };
}
