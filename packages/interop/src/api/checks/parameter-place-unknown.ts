import { defineRule, nearestWord, type Rule } from '@ds4sscc/findings';
import type { ApiCheck } from '../api-check.js';

const placesOf31 = ['query', 'header', 'path', 'cookie'];

/** A parameter that no client knows where to put. */
export const parameterPlaceUnknown: Rule<{ name: string; place: string; nearest: string | undefined }> = defineRule<{
  name: string;
  place: string;
  nearest: string | undefined;
}>({
  id: 'api/parameter-place-unknown',
  title: 'Parameter in a place that does not exist',
  level: 'error',
  source: 'OpenAPI 3.1.1, 4.8.12.1 (in: query, header, path or cookie)',
  requirements: ['MIM0 R1.3'],
  help: 'Say "query", "header", "path" or "cookie". What Swagger 2.0 called a body is a requestBody now.',
  message: ({ name, place, nearest }) =>
    `the parameter "${name}" is in "${place}", which is not a place for one${nearest ? `; did you mean "${nearest}"?` : ''}`,
});

/** Looks at every parameter where it is defined. */
export const parameterPlaceUnknownCheck: ApiCheck = {
  rule: parameterPlaceUnknown,
  check({ document, format, objects }) {
    const places = format === 'openapi-3.2' ? [...placesOf31, 'querystring'] : placesOf31;
    return objects.flatMap(({ type, value, pointer }) => {
      const place = value['in'];
      if (type !== 'parameter' || typeof place !== 'string' || places.includes(place)) return [];
      const nearest = nearestWord(place, places);
      const name = typeof value['name'] === 'string' ? value['name'] : '';
      const fix = nearest && { description: `write "${nearest}"`, replacement: nearest };
      return [
        document.finding(
          parameterPlaceUnknown,
          `${pointer}/in`,
          { name, place, nearest },
          { value: place, ...(fix && { fix }) },
        ),
      ];
    });
  },
};
