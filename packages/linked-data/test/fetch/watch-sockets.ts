import { createHook } from 'node:async_hooks';

// Everything in Node that can reach the network, whoever calls it and by whatever name it was imported: TCP and pipe
// handles, connections, UDP, and both kinds of name resolution.
const network = /^(?:TCP|PIPE|UDP|TLS|GETADDRINFO|GETNAMEINFO|QUERY|HTTP)/;

/** Runs something and lists the network resources that were made meanwhile. */
export async function watchSockets(run: () => Promise<unknown>): Promise<string[]> {
  const made: string[] = [];
  const hook = createHook({
    init: (_id, type) => {
      if (network.test(type)) made.push(type);
    },
  });
  hook.enable();
  try {
    await run();
  } finally {
    hook.disable();
  }
  return made;
}
