import type { SnapshotSeries } from '@ds4sscc/interop';
import { pathInFolder } from './description/path-in-folder.js';
import type { DataSpaceFacts } from './kinds/data-space-facts.js';

type Snapshot = SnapshotSeries['snapshots'][number];

/** The snapshots that documents on identifiers name, as far as their files were read. */
export function snapshotSeries({ artefacts, links }: DataSpaceFacts): readonly SnapshotSeries[] {
  const features = new Map<string, Snapshot>();
  const entities = new Map<string, Snapshot>(links.map(({ source, things }) => [source, { source, things }]));
  for (const artefact of artefacts) {
    if (artefact.kind !== 'geospatial' || !artefact.valid) continue;
    const { source, layers } = artefact;
    if (layers.length > 0 && layers.every(({ things }) => things !== undefined))
      features.set(source, { source, things: layers.flatMap(({ things = [] }) => things) });
  }
  return artefacts.flatMap((artefact) => {
    if (artefact.kind !== 'identifiers' || !artefact.valid) return [];
    const folder = artefact.source.slice(0, artefact.source.lastIndexOf('/') + 1);
    return (artefact.form?.snapshots ?? []).flatMap(({ subject, files }): readonly SnapshotSeries[] => {
      const names = files.map((file) => pathInFolder(folder, file));
      const snapshots = names.flatMap((name) => features.get(name) ?? entities.get(name) ?? []);
      // A snapshot that was not read says nothing, and those around it must not be taken for neighbours.
      if (snapshots.length < names.length || snapshots.length === 0) return [];
      // A file keeps its identifiers to itself.
      if (new Set(names).size < names.length) return [];
      return [{ subject, snapshots, geospatial: names.every((name) => features.has(name)) }];
    });
  });
}
