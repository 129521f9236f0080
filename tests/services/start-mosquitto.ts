// Debian's mosquitto on loopback, which keeps the messages of absent clients in a temporary folder.
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect as open } from 'node:net';
import { freePort } from './free-port.js';
import { accountOf, endProcess, folderFor, startAs } from './service.js';
import { until } from './until.js';

const program = '/usr/sbin/mosquitto';

/** Whether it is installed. */
export const hasMosquitto: boolean = existsSync(program);

/** A broker that can go away and come back. */
export interface Broker {
  readonly url: string;
  stop(): Promise<void>;
  start(): Promise<void>;
  remove(): Promise<void>;
}

/** Makes a broker, which does not run yet. */
export async function makeMosquitto(): Promise<Broker> {
  if (!hasMosquitto) throw new Error('mosquitto is not installed: apt-get install mosquitto');
  const account = accountOf('mosquitto');
  const folder = folderFor(account, 'mosquitto');
  const port = await freePort();
  const file = join(folder, 'mosquitto.conf');
  writeFileSync(
    file,
    `listener ${port} 127.0.0.1\nallow_anonymous true\npersistence true\npersistence_location ${folder}/\nlog_dest none\n`,
  );
  let server: ReturnType<typeof startAs> | undefined;
  const stop = async (): Promise<void> => {
    // It writes down what it holds for absent clients when it ends.
    if (server) await endProcess(server, 'SIGTERM');
  };
  return {
    url: `mqtt://127.0.0.1:${port}`,
    stop,
    async start() {
      server = startAs(account, program, ['-c', file]);
      await until('mosquitto answers', () => answers(port));
    },
    async remove() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = open(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
