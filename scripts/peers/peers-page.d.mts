import type { Peer } from './all-peers.mjs';

export function peersPage(peers: readonly Peer[]): string;
export function withPeersTable(readme: string, peers: readonly Peer[]): string;
