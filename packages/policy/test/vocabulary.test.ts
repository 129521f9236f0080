import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as vocabulary from '../src/vocabulary.js';
import { hasCorpus, shared } from './corpus.js';

interface Term {
  readonly id: string;
  readonly includedIn: readonly string[];
  readonly exactMatch: readonly string[];
  readonly deprecated: boolean;
}

interface Facts {
  readonly actions: readonly Term[];
  readonly leftOperands: readonly Term[];
  readonly operators: readonly Term[];
  readonly operands: readonly string[];
  readonly conflict: readonly string[];
  readonly partyFunctions: readonly string[];
  readonly assetRelations: readonly string[];
  readonly policyClasses: readonly string[];
}

const local = (id: string): string => id.replace(/^odrl:/, '');

function facts(): Facts {
  return JSON.parse(readFileSync(join(shared, 'facts', 'odrl22-vocab.json'), 'utf8')) as Facts;
}

describe.skipIf(!hasCorpus)('The vocabulary', () => {
  it('has the actions of the facts, with their hierarchy', () => {
    const expected = facts().actions.map(({ id, includedIn, exactMatch, deprecated }) => [
      local(id),
      {
        ...(includedIn[0] && { includedIn: local(includedIn[0]) }),
        ...(deprecated && { deprecated }),
        ...(exactMatch[0] && { exactMatch: local(exactMatch[0]) }),
      },
    ]);
    expect(vocabulary.actionTerms).toEqual(Object.fromEntries(expected));
  });

  it('has the operands, operators, strategies, functions and classes of the facts', () => {
    const { leftOperands, operators, operands, conflict, partyFunctions, assetRelations, policyClasses } = facts();
    expect(vocabulary.leftOperands).toEqual(leftOperands.map(({ id }) => local(id)));
    expect(vocabulary.operators).toEqual(operators.map(({ id }) => local(id)));
    expect(vocabulary.logicalOperands).toEqual(operands.map(local));
    expect(vocabulary.conflictStrategies).toEqual(conflict.map(local));
    expect(vocabulary.partyFunctions).toEqual(partyFunctions.map(local));
    expect(vocabulary.assetRelations).toEqual(assetRelations.map(local));
    expect(vocabulary.policyClasses).toEqual(policyClasses.map(local));
  });
});
