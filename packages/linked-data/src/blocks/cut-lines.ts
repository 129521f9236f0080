import type { TextCutter } from './text-cutter.js';

/** Cuts N-Triples and N-Quads: every line is a statement. */
export function createLineCutter(): TextCutter {
  return {
    takeHead: () => 0,
    cut: (text) => Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r', text.length - 2)) + 1,
    document: (piece, isFirst) => (isFirst ? piece : `\n${piece}`),
    read: () => undefined,
  };
}
