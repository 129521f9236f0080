import { type Feed, formatted, listOf, mapOf, object, required, text } from '../facts.js';

const feeds = listOf(object({ name: required(text), url: required(formatted('url')) }), 1);

/** The discovery file: where the other files are. Before version 3 it lists them once for each language. */
export const gbfs: Feed = {
  name: 'gbfs',
  sign: 'feeds',
  listed: true,
  data: object({ feeds: required(feeds, { since: '3.0' }) }),
};

/** The member `data` of a discovery file before version 3. */
export const gbfsByLanguage: Feed['data'] = mapOf(object({ feeds: required(feeds) }), 'language');
