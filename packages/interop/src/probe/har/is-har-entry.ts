import { isObject } from '../../api/json-object.js';
import type { HarEntry } from './har.js';

/** Whether an entry has what a replay reads: recordings come from anywhere. */
export function isHarEntry(value: unknown): value is HarEntry {
  if (!isObject(value) || typeof value['startedDateTime'] !== 'string' || typeof value['time'] !== 'number')
    return false;
  const { request, response, _problem: problem, _tls: tls } = value;
  if (!isObject(request) || !isObject(response)) return false;
  const { postData } = request;
  const { content } = response;
  return (
    typeof request['method'] === 'string' &&
    typeof request['url'] === 'string' &&
    arePairs(request['headers']) &&
    (postData === undefined || (isObject(postData) && typeof postData['text'] === 'string')) &&
    typeof response['status'] === 'number' &&
    typeof response['redirectURL'] === 'string' &&
    arePairs(response['headers']) &&
    isObject(content) &&
    ['string', 'undefined'].includes(typeof content['text']) &&
    (problem === undefined ||
      (isObject(problem) && typeof problem['code'] === 'string' && typeof problem['message'] === 'string')) &&
    (tls === undefined || isTls(tls))
  );
}

function isTls(value: unknown): boolean {
  return (
    isObject(value) &&
    typeof value['protocol'] === 'string' &&
    Array.isArray(value['chain']) &&
    value['chain'].every(
      (one) =>
        isObject(one) &&
        typeof one['validTo'] === 'string' &&
        ['string', 'undefined'].includes(typeof one['validFrom']),
    )
  );
}

function arePairs(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every((pair) => isObject(pair) && typeof pair['name'] === 'string' && typeof pair['value'] === 'string')
  );
}
