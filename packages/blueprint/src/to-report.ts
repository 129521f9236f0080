import type { Collector, Report } from '@ds4sscc/findings';
import type { CheckDataSpaceOptions } from './check-sources.js';

/** The report of what was collected. Where the options name no subject, the sources are what was checked. */
export function toReport(
  collector: Collector,
  options: CheckDataSpaceOptions,
  subject: string = options.sources.map(({ name }) => name).join(', '),
): Report {
  return collector.report({
    tool: options.tool ?? { name: '@ds4sscc/blueprint', version: 'unknown' },
    subject: options.subject ?? subject,
    ...(options.created !== undefined && { created: options.created }),
  });
}
