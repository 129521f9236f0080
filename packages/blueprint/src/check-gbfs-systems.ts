import { checkGbfs, type GbfsInput } from '@ds4sscc/data-models/gbfs';
import type { CheckContext } from './kinds/source-kind.js';

/** Checks the files of GBFS that were read: those of one folder are one system. */
export function checkGbfsSystems(files: readonly GbfsInput[], context: CheckContext): void {
  const systems = new Map<string, GbfsInput[]>();
  for (const file of files) {
    const folder = file.source.slice(0, file.source.lastIndexOf('/') + 1);
    systems.set(folder, [...(systems.get(folder) ?? []), file]);
  }
  for (const system of systems.values()) {
    const { now } = context.moment;
    const { rulesTested } = checkGbfs(system, {
      onFinding: (found) => context.add([found]),
      ...(now !== undefined && { now: new Date(now) }),
    });
    context.tested(rulesTested);
  }
}
