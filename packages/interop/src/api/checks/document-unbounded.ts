import { defineRule, type Rule } from '@ds4sscc/findings';

/** A document that whoever follows it through does not come to the end of. */
export const documentUnbounded: Rule<{ why: 'deep' | 'large' }> = defineRule<{ why: 'deep' | 'large' }>({
  id: 'api/document-unbounded',
  title: 'API description nested or repeated without bound',
  level: 'error',
  source: 'RFC 8259, section 9 (limits of depth and size); YAML 1.2.2, 3.2.2.2 (anchors and aliases)',
  requirements: ['MIM0 R1.3'],
  help: 'Write the description as a plain tree: no alias that stands for what contains it, no aliases of aliases; use $ref for what repeats.',
  message: ({ why }) =>
    why === 'deep'
      ? 'the description nests deeper than 200 levels, or holds itself; it was not checked further'
      : 'the description comes to more than 5 million values; it was not checked further',
});
