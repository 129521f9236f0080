import { defineRule, type Rule } from '@ds4sscc/findings';
import type { ApiCheck } from '../api-check.js';
import { asksForCredentials, changesData, refusesCallers } from '../api-security.js';
import { apiCollections } from '../collections.js';

/** An operation that is restricted, with nothing said about how to be let in; or one that should be. */
export const restrictionOpen: Rule<{ operation: string; why: 'refuses' | 'changes' }> = defineRule<{
  operation: string;
  /** It describes 401 or 403, or it changes data. */
  why: 'refuses' | 'changes';
}>({
  id: 'api/restriction-open',
  title: 'Restricted operation without a security scheme',
  level: 'warning',
  source: 'MIMs Plus 9.0, MIM0 C4; OpenAPI 3.1.1, 4.8.30 (Security Requirement Object); RFC 9110, 15.5.2',
  requirements: ['MIM0 C4'],
  help: 'Say under "security" which credentials the operation takes, and define the scheme under components/securitySchemes.',
  message: ({ operation, why }) =>
    why === 'refuses'
      ? `${operation} refuses callers (401, 403), but does not say which credentials it takes`
      : `${operation} changes data, but anybody may call it`,
});

/** Looks at operations that change data or that describe a refusal. */
export const restrictionOpenCheck: ApiCheck = {
  rule: restrictionOpen,
  check({ document, root, operations }) {
    const collections = new Set(apiCollections(operations).map(({ path }) => path));
    return operations
      .filter((entry) => !asksForCredentials(root, entry))
      .flatMap((entry) => {
        const refuses = refusesCallers(root, entry);
        if (!refuses && !changesData(entry, collections)) return [];
        return [
          document.finding(restrictionOpen, entry.pointer, {
            operation: `${entry.method.toUpperCase()} ${entry.path}`,
            why: refuses ? 'refuses' : 'changes',
          }),
        ];
      });
  },
};
