import type { ApiOperation } from './api-operations.js';
import { asObject } from './json-object.js';
import { followReferences } from './local-reference.js';
import { mediaTypesOf } from './response-content.js';
import type { ApiFormat } from './recognise-api-description.js';

/** Ways of being told of changes that a description has, each once, sorted. */
export function apiNotifications(
  root: Readonly<Record<string, unknown>>,
  operations: readonly ApiOperation[],
  format: ApiFormat,
): readonly string[] {
  const ways = new Set<string>(format === 'asyncapi' ? channelWays(root) : []);
  for (const { operation, path, method } of operations) {
    if (hasMembers(operation['callbacks'])) ways.add('callbacks');
    if (method === 'post' && /\/subscriptions\/?$/i.test(path)) ways.add('subscriptions');
    if (method === 'get' && streamsEvents(root, operation)) ways.add('server-sent events');
  }
  if (format !== 'asyncapi' && hasMembers(root['webhooks'])) ways.add('webhooks');
  return [...ways].sort();
}

/** AsyncAPI: the protocols over which the application sends; `channels` where no server says which. */
function channelWays(root: Readonly<Record<string, unknown>>): readonly string[] {
  const channels = Object.values(asObject(root['channels']) ?? {});
  if (channels.length === 0) return [];
  const sends = String(root['asyncapi']).startsWith('2.')
    ? channels.some((channel) => asObject(channel)?.['subscribe'] !== undefined)
    : Object.values(asObject(root['operations']) ?? {}).some((operation) => asObject(operation)?.['action'] === 'send');
  if (!sends) return [];
  const protocols = Object.values(asObject(root['servers']) ?? {}).flatMap((server) => {
    const protocol = followReferences(root, server)?.['protocol'];
    return typeof protocol === 'string'
      ? [
          protocol
            .toLowerCase()
            .replace(/^secure-|-secure$/, '')
            .replace(/^(mqtt|ws|amqp|http)s$/, '$1'),
        ]
      : [];
  });
  return protocols.length > 0 ? protocols : ['channels'];
}

function streamsEvents(root: unknown, operation: Readonly<Record<string, unknown>>): boolean {
  return Object.values(asObject(operation['responses']) ?? {}).some((response) =>
    isStream(mediaTypesOf(root, response)),
  );
}

const streams = new WeakMap<object, boolean>();

function isStream(mediaTypes: readonly string[]): boolean {
  const before = streams.get(mediaTypes);
  if (before !== undefined) return before;
  const found = mediaTypes.some((mediaType) => mediaType.toLowerCase().startsWith('text/event-stream'));
  streams.set(mediaTypes, found);
  return found;
}

function hasMembers(value: unknown): boolean {
  return Object.keys(asObject(value) ?? {}).length > 0;
}
