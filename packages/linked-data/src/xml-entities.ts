/** The entities that a document type declaration names, expanded; or why they are not. */
export interface XmlEntities {
  readonly entities: ReadonlyMap<string, string>;
  /** Names of entities that nest without end or grow too long. */
  readonly refused: readonly string[];
}

/** Namespaces are what entities stand for in RDF/XML; a longer text in one is an attack or an accident. */
const longest = 10_000;
const declaration = /<!ENTITY\s+([^\s%"'<>&]+)\s+(?:"([^"]*)"|'([^']*)')\s*>/g;
const reference = /&([^\s;&]+);/g;
const predefined = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);

/**
 * Reads the internal general entities of a document type declaration. Entities within entities are expanded up to a limit
 * (XML 1.0, section 4.4), so that none can grow without bound; external and parameter entities are not read at all.
 */
export function readXmlEntities(doctype: string): XmlEntities {
  const pending = new Map<string, string>();
  for (const [, name = '', quoted, apostrophed] of doctype.matchAll(declaration)) {
    // The first declaration of a name is the one that counts (XML 1.0, section 4.2).
    if (!pending.has(name)) pending.set(name, quoted ?? apostrophed ?? '');
  }
  const entities = new Map<string, string>();
  // Each round expands what rests on finished entities alone; what is left after the last one rests on itself.
  for (let progress = true; progress; ) {
    progress = false;
    for (const [name, value] of pending) {
      const expanded = expand(value, entities);
      if (expanded === undefined) continue;
      pending.delete(name);
      if (expanded.length > longest) continue;
      entities.set(name, expanded);
      progress = true;
    }
  }
  return {
    entities,
    refused: [...doctype.matchAll(declaration)].map(([, name = '']) => name).filter((name) => !entities.has(name)),
  };
}

/** How many characters the references of a text stand for, beyond those they are written with. */
export function expansionOf(text: string, entities: ReadonlyMap<string, string>): number {
  let grown = 0;
  if (entities.size === 0) return grown;
  for (const [written, name = ''] of text.matchAll(reference)) {
    grown += Math.max(0, (entities.get(name)?.length ?? 0) - written.length);
  }
  return grown;
}

/** The value with its references replaced; `undefined` while one of them is not finished. */
function expand(value: string, entities: ReadonlyMap<string, string>): string | undefined {
  let size = value.length;
  let ready = true;
  for (const [, name = ''] of value.matchAll(reference)) {
    if (name.startsWith('#') || predefined.has(name)) continue;
    const known = entities.get(name);
    if (known === undefined) ready = false;
    else size += known.length;
  }
  if (!ready) return undefined;
  if (size > longest) return value.padEnd(longest + 1);
  return value.replace(reference, (written, name: string) => {
    if (predefined.has(name)) return { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[name] as string;
    if (!name.startsWith('#')) return entities.get(name) as string;
    const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : written;
  });
}
