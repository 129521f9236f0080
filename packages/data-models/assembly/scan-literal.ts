import { byteAt } from './bytes';

/** Reads `true`, `false` or `null`. */
export function scanLiteral(at: usize): usize {
  const word = load<u32>(at);
  if (word === 0x65757274 || word === 0x6c6c756e) return at + 4;
  return word === 0x736c6166 && byteAt(at + 4) === 0x65 ? at + 5 : 0;
}
