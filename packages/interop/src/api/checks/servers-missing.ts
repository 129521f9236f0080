import { defineRule, type Rule } from '@ds4sscc/findings';
import type { ApiCheck } from '../api-check.js';

/** Without a server, a reader has to guess where the interface runs. */
export const serversMissing: Rule = defineRule({
  id: 'api/servers-missing',
  title: 'API description without a server',
  level: 'warning',
  source: 'OpenAPI 3.1.1, 4.8.5 (servers); AsyncAPI 3.0.0, Servers Object',
  requirements: ['MIM0 R1.3'],
  help: 'List the address at which the interface can be reached. Without it, the description stands for the host that happens to serve it.',
  message: () => 'the description names no server',
});

/** Looks for one server: OpenAPI has a list of them, AsyncAPI an object. */
export const serversMissingCheck: ApiCheck = {
  rule: serversMissing,
  check({ document, root: { servers } }) {
    const some = typeof servers === 'object' && servers !== null && Object.keys(servers).length > 0;
    return some ? [] : [document.finding(serversMissing, '/servers', {})];
  },
};
