import { defineRule, escapePointer, type Rule } from '@ds4sscc/findings';
import type { ApiCheck } from '../api-check.js';
import { asObject } from '../json-object.js';

const plain: ReadonlySet<string> = new Set(['http', 'ws', 'mqtt', 'mqtt5', 'amqp', 'amqp1', 'kafka', 'stomp']);

/** A service whose traffic anybody on the way can read and change. */
export const serverUnencrypted: Rule<{ address: string }> = defineRule<{ address: string }>({
  id: 'api/server-unencrypted',
  title: 'Server without encryption',
  level: 'warning',
  source: 'MIMs Plus 9.0, MIM0 mechanism M1 (HTTPS); RFC 9110, 4.2.2',
  requirements: ['MIM6 R2.1'],
  help: 'Offer the service over TLS and publish that address: https, wss, mqtts, amqps or kafka-secure.',
  message: ({ address }) => `${address} is reached without encryption`,
});

/** Addresses within one machine need none. */
export const serverUnencryptedCheck: ApiCheck = {
  rule: serverUnencrypted,
  check({ document, root: { servers } }) {
    return Object.entries(typeof servers === 'object' && servers !== null ? servers : {}).flatMap(([key, server]) => {
      const { url, host, protocol } = asObject(server) ?? {};
      const address = typeof url === 'string' ? url : typeof host === 'string' ? `${String(protocol)}://${host}` : '';
      const [, scheme = '', name = ''] = /^([a-z0-9+.-]+):\/\/(\[[^\]]*\]|[^/:]*)/i.exec(address) ?? [];
      const said = typeof protocol === 'string' ? protocol : scheme;
      if (!plain.has(said.toLowerCase()) || isLocal(name.toLowerCase())) return [];
      const place = `/servers/${escapePointer(key)}`;
      return [document.finding(serverUnencrypted, place, { address }, { value: address })];
    });
  },
};

function isLocal(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || host.startsWith('127.');
}
