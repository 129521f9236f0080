/** The first hundred bytes of a SQLite database. */
export interface SqliteHeader {
  /** Four characters, such as `GPKG`; empty where none is set. */
  readonly applicationId: string;
  readonly userVersion: number;
  /** What the file should be long, by its own count; 0 where it does not say. */
  readonly length: number;
}

const magic = 'SQLite format 3\0';

/** Reads the header of a SQLite database; `undefined` where the bytes are none. */
export function sqliteHeader(bytes: Uint8Array): SqliteHeader | undefined {
  if (bytes.length < 100) return undefined;
  for (let at = 0; at < magic.length; at += 1) if (bytes[at] !== magic.charCodeAt(at)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, 100);
  const id = view.getUint32(68);
  const pageSize = view.getUint16(16) === 1 ? 65536 : view.getUint16(16);
  // The count of pages holds only where both change counters agree.
  const pages = view.getUint32(24) === view.getUint32(92) ? view.getUint32(28) : 0;
  return {
    applicationId: id === 0 ? '' : String.fromCharCode(id >>> 24, (id >>> 16) & 255, (id >>> 8) & 255, id & 255),
    userVersion: view.getUint32(60),
    length: pageSize * pages,
  };
}
