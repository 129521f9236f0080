import type { Acceptor } from '@ds4sscc/data-models/acceptor';
import type { Model } from '@ds4sscc/data-models';
import { checkEntity } from '../../src/checks/check-entity.js';
import { entityLinks } from '../../src/comparing/entity-links.js';
import type { EntitySettings } from '../../src/checks/entity-settings.js';
import { indexModels } from '../../src/model-index.js';
import { createRecordParser } from '../../src/reading/create-record-parser.js';
import { isFeature } from '../../src/representations/is-feature.js';

/** What the full validator says of the bytes of a record. */
export interface Verdict {
  /** Whether nothing was found, but for a missing context. */
  readonly silent: boolean;
  readonly first: string;
  readonly facts: unknown;
}

/** Makes the full validator, as `checkEntities` composes it. */
export function createJudge(models: readonly Model[]): (bytes: Uint8Array) => Verdict {
  const index = indexModels(models);
  const settings: EntitySettings = { models: index, formats: 'assert', patch: false, resolveContext: () => undefined };
  const parse = createRecordParser('x');
  return (bytes) => {
    const { value, readable, findings } = parse({ bytes, line: 1, column: 1, offset: 0 }, 1);
    if (!readable || findings.length > 0)
      return { silent: false, first: findings[0]?.rule ?? 'json', facts: undefined };
    if (isFeature(value)) return { silent: false, first: 'feature', facts: undefined };
    let first = '';
    const facts = checkEntity(value, settings, (rule) => {
      if (rule.id !== 'ngsi-ld/context-missing') first ||= rule.id;
    });
    if (first !== '') return { silent: false, first, facts: undefined };
    const members = value as Readonly<Record<string, unknown>>;
    const links = entityLinks(
      members,
      facts.types.flatMap((type) => index.get(type) ?? []),
      '',
    );
    const said = (list: typeof links.targets): unknown[] =>
      list.map(({ attribute, value: text, pointer }) => [attribute, text, pointer()]);
    return {
      silent: true,
      first,
      facts: {
        id: facts.id,
        types: facts.types,
        representation: facts.representation,
        modelled: facts.modelled,
        ngsiLd: facts.ngsiLd,
        hasContext: Object.hasOwn(members, '@context'),
        targets: said(links.targets),
        units: said(links.units),
        time: links.time?.text,
        instant: links.time?.instant,
      },
    };
  };
}

/** What an acceptor says of the record that it accepted last, in the same form. */
export function factsOf({ facts }: Acceptor, bytes: Uint8Array): unknown {
  const decoder = new TextDecoder();
  const text = (start: number, end: number): string => decoder.decode(bytes.subarray(start, end));
  const said = ({ count, names, pointers, starts, ends }: typeof facts.targets): unknown[] =>
    Array.from({ length: count }, (_, index) => [
      names[index],
      text(starts[index] as number, ends[index] as number),
      pointers[index],
    ]);
  return {
    id: text(facts.idStart, facts.idEnd),
    types: [facts.type],
    representation: facts.representation,
    modelled: true,
    ngsiLd: true,
    hasContext: facts.hasContext,
    targets: said(facts.targets),
    units: said(facts.units),
    time: facts.timeStart < 0 ? undefined : text(facts.timeStart, facts.timeEnd),
    instant: facts.timeStart < 0 ? undefined : facts.instant,
  };
}
