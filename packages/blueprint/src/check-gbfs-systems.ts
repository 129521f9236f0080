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
    const { declared, turn } = context.moment;
    const { rulesTested } = checkGbfs(system, {
      onFinding(found) {
        // It says what time it is.
        if (found.rule === 'gbfs/updated-in-future') void context.moment.now;
        context.add([found]);
      },
      ...(declared !== undefined && { now: new Date(declared), onTurn: turn }),
    });
    context.tested(rulesTested);
  }
}
