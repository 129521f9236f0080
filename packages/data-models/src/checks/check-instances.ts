import { showValue } from '@ds4sscc/findings';
import { isObject } from '../json-object.js';
import { datasetIdRepeated, defaultInstanceRepeated, instanceTimeMissing } from '../rules/instance-rules.js';
import { checkOrder, type Timed } from './check-order.js';
import type { Reporter } from './reporter.js';

/** What tells the instances of an attribute over time apart, their data set aside. */
const timeMembers: readonly string[] = ['observedAt', 'instanceId', 'createdAt', 'modifiedAt', 'deletedAt'];

/**
 * Checks that no two instances of an attribute are the same one (ETSI GS CIM 009, clause 4.5.5): each has a data set of
 * its own, one of them at most none. Where several have times, they are instances over time (clause 4.5.7), and those count too.
 */
export function checkInstances(
  instances: readonly unknown[],
  attribute: string,
  pointer: string,
  report: Reporter,
): void {
  if (instances.length < 2) return;
  const histories = historiesOf(instances);
  const seen = new Set<string>();
  const times = new Map<string, Timed[]>();
  for (const [index, one] of instances.entries()) {
    if (!isObject(one)) continue;
    const datasetId = one['datasetId'] ?? '@none';
    // One that is no text is reported as such, and equals no other.
    if (typeof datasetId !== 'string') continue;
    const overTime = histories.has(datasetId);
    if (overTime && !isTimed(one)) {
      report(instanceTimeMissing, `${pointer}/${index}`, { attribute }, { value: one });
      continue;
    }
    const key = JSON.stringify([datasetId, ...(overTime ? timeMembers.map((member) => textOf(one[member])) : [])]);
    if (overTime) {
      const series = times.get(datasetId) ?? [];
      series.push({ time: one['observedAt'], pointer: `${pointer}/${index}/observedAt` });
      times.set(datasetId, series);
    }
    if (!seen.has(key)) seen.add(key);
    else if (datasetId === '@none') report(defaultInstanceRepeated, `${pointer}/${index}`, { attribute });
    else
      report(
        datasetIdRepeated,
        `${pointer}/${index}/datasetId`,
        { attribute, datasetId: showValue(datasetId) },
        { value: datasetId },
      );
  }
  for (const series of times.values()) checkOrder(series, attribute, report);
}

/** The data sets of which there are several instances with a time, or all instances have one. */
function historiesOf(instances: readonly unknown[]): ReadonlySet<unknown> {
  const all = instances.every((one) => isObject(one) && isTimed(one));
  const timed = new Map<unknown, number>();
  for (const one of instances) {
    if (!isObject(one) || !isTimed(one)) continue;
    const datasetId = one['datasetId'] ?? '@none';
    timed.set(datasetId, (timed.get(datasetId) ?? 0) + 1);
  }
  return new Set([...timed].filter(([, count]) => all || count > 1).map(([datasetId]) => datasetId));
}

function isTimed(instance: object): boolean {
  return timeMembers.some((member) => Object.hasOwn(instance, member));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
