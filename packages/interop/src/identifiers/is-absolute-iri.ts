const form = /^[A-Za-z][A-Za-z0-9+.-]*:\S+$/;

/** Whether a text begins with a scheme and has no white space; which characters an IRI has is for its reader to say. */
export function isAbsoluteIri(text: string): boolean {
  return form.test(text);
}
