/** The JSON pointer in a fragment. */
export function decodeFragment(reference: string): string {
  try {
    return decodeURIComponent(reference.slice(reference.indexOf('#') + 1));
  } catch {
    return '/not decodable';
  }
}
