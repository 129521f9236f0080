import { defineRule, type Rule } from '@ds4sscc/findings';
import type { ApiCheck } from '../api-check.js';
import { asObject } from '../json-object.js';

/** A description of nothing. */
export const pathsMissing: Rule<{ member: 'paths' | 'channels' }> = defineRule<{ member: 'paths' | 'channels' }>({
  id: 'api/paths-missing',
  title: 'API description without paths',
  level: 'error',
  source: 'OpenAPI 3.1.1, 4.8.1 (paths, webhooks); AsyncAPI 3.0.0, Channels Object; MIMs Plus 9.0, MIM0 R1.3',
  requirements: ['MIM0 R1.3'],
  help: 'Describe every path (or channel) through which the data can be had.',
  message: ({ member }) => `the description has no ${member}: it describes no access to data`,
});

/** OpenAPI needs a path or (3.1) a webhook, AsyncAPI a channel. */
export const pathsMissingCheck: ApiCheck = {
  rule: pathsMissing,
  check({ document, format, root }) {
    const member = format === 'asyncapi' ? 'channels' : 'paths';
    const entries = { ...asObject(root[member]), ...(format !== 'openapi-3.0' && asObject(root['webhooks'])) };
    return Object.keys(entries).length > 0 ? [] : [document.finding(pathsMissing, `/${member}`, { member })];
  },
};
