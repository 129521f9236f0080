import { connect } from 'node:net';

/** An answer as it came over the wire. */
export interface RawAnswer {
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

/** Sends bytes as they are, which `fetch` would correct, and reads until the server closes the connection. */
export function rawRequest(url: string, lines: readonly string[], body = ''): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(Number(port), hostname);
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => (text += chunk));
    socket.on('error', reject);
    socket.on('close', () => {
      const end = text.indexOf('\r\n\r\n');
      resolve({
        status: Number(text.split(' ')[1] ?? 0),
        head: text.slice(0, end).toLowerCase(),
        body: text.slice(end + 4),
      });
    });
    const host = lines.some((line) => /^host:/i.test(line)) ? [] : ['Host: city.example'];
    const [first = '', ...others] = lines;
    socket.write(`${[first, ...host, ...others, 'Connection: close'].join('\r\n')}\r\n\r\n${body}`, 'latin1');
  });
}
