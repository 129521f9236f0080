import { createServer, type AddressInfo, type Socket } from 'node:net';

/** A loopback server that answers byte for byte what a test says. */
export interface RawServer {
  readonly port: number;
  /** The requests as they arrived. */
  readonly requests: string[];
  readonly close: () => Promise<void>;
}

/** Starts a server; `answer` is called once for each request, when its head has arrived. */
export async function startRawServer(answer: (socket: Socket, request: string) => void): Promise<RawServer> {
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let request = '';
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', (chunk) => {
      if (request.endsWith('\r\n\r\n')) return;
      request += chunk.toString('latin1');
      if (!request.endsWith('\r\n\r\n')) return;
      requests.push(request);
      answer(socket, request);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** An answer with a body of known length. */
export function withLength(body: string | Buffer, ...headers: string[]): Buffer {
  const bytes = Buffer.from(body as string);
  const head = ['HTTP/1.1 200 OK', ...headers, `Content-Length: ${bytes.length}`].join('\r\n');
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`), bytes]);
}
