/** Whether a word stands in JSON as it is. A longer way to write it is left to the full validator. */
export function isWritten(word: string): boolean {
  return JSON.stringify(word) === `"${word}"` && word !== 'urn:ngsi-ld:null';
}
