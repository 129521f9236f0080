import type { Identity } from '../mapping.js';

/** `@id`; the protocol asks for one wherever something may be referred to. */
export function identity(isAlways: boolean): Identity {
  return {
    members: ['@id'],
    write: (node, shared) => {
      if (node.termType === 'NamedNode') return [['@id', node.value]];
      return shared || isAlways ? [['@id', `_:${node.value}`]] : [];
    },
    read(members) {
      const id = members.get('@id');
      return typeof id === 'string' && id !== '' ? id : undefined;
    },
  };
}
