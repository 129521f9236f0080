import { type Feed, formatted, listOf, object, required } from '../facts.js';

/** The other versions that a system is published in. */
export const gbfsVersionsFeed: Feed = {
  name: 'gbfs_versions',
  since: '1.1',
  sign: 'versions',
  listed: true,
  data: object({
    versions: required(
      listOf(object({ version: required(formatted('version-number')), url: required(formatted('url')) })),
    ),
  }),
};
