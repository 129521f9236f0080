export interface Peer {
  readonly name: string;
  readonly sources: readonly string[];
  readonly about: string;
  readonly theirs: string;
  readonly ours: string;
  readonly more: string;
  readonly command: string;
  /** Both are left out where the command is a test of its own. */
  readonly exitCode?: number;
  readonly shows?: readonly string[];
}

export const peers: readonly Peer[];
