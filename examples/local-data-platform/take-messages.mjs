// Entities that a broker passes on. A message is acknowledged when it is stored or refused, and not before: what is not
// acknowledged the broker keeps, while this platform, its database or the broker is away.
import { setTimeout as wait } from 'node:timers/promises';

const pause = 500;

/**
 * Gives each message below `entities/` to the ingest endpoint, as if it had been posted. What the endpoint refuses is told on
 * `refused/entities/...`, with its findings, and in the log; while it cannot store, the message waits.
 */
export async function takeMessages(address, ingest, tell) {
  const { connect } = await import('mqtt');
  // A session that lasts, under a name that stays: the broker keeps what was published with QoS 1 in the meantime.
  const client = connect(address, { clientId: 'local-data-platform', clean: false, reconnectPeriod: pause });
  const state = { stopping: false };
  let handled = Promise.resolve();
  client.on('error', (error) => tell(`the broker cannot be used: ${error.message || error.code}`));
  client.on('offline', () => state.stopping || tell('the broker is away; trying again'));
  client.on('connect', () => {
    client.subscribe('entities/#', { qos: 1 }, (error, granted) => {
      const refused = error ?? granted?.find(({ qos }) => qos > 2);
      tell(refused ? 'the broker does not let this platform read entities/#' : 'the broker is there');
    });
  });
  client.handleMessage = ({ topic, payload }, acknowledge) => {
    handled = take(topic, payload).then((isDone) => isDone && acknowledge());
  };

  /** Whether the message may be acknowledged. After a new connection the broker sends it again, so this one ends. */
  async function take(topic, payload) {
    const connection = { isOpen: true };
    const closed = () => (connection.isOpen = false);
    client.once('close', closed);
    while (connection.isOpen && !state.stopping) {
      const answer = await ingest(
        new Request('http://broker/', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: payload,
        }),
      );
      if (answer.ok || answer.status < 500) client.removeListener('close', closed);
      if (answer.ok) return connection.isOpen;
      if (answer.status < 500) {
        const problem = await answer.json();
        tell(`${topic}: ${problem.title}: ${problem.findings?.[0]?.message ?? problem.detail ?? ''}`);
        // Not waited for: the broker's answer to it comes after that to the message in hand.
        client.publish(`refused/${topic}`, JSON.stringify(problem), { qos: 1 });
        return connection.isOpen;
      }
      await wait(pause);
    }
    return false;
  }

  return {
    /** Ends after the message in hand. What was not acknowledged comes again next time. */
    async close() {
      state.stopping = true;
      await handled;
      // It waits for what this platform has published, which a broker that is away never acknowledges.
      const ended = client.connected ? client.endAsync() : Promise.resolve();
      await Promise.race([ended, wait(2000, undefined, { ref: false })]);
      await client.endAsync(true);
    },
  };
}
