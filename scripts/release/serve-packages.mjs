// A registry of npm on loopback that knows a few packed packages and nothing else, so that an empty project installs them by their
// names and ranges, as from the public one. Nothing can be published to it.
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

/** Serves packages, each `{ manifest, tarball }`. */
export async function servePackages(packages) {
  // npm keeps answers by their address: a part of it differs from run to run, or an old answer could be taken for a new one.
  const run = randomUUID();
  const server = createServer(({ url, method }, response) => {
    const [, asked, name, file] = decodeURIComponent(url).match(/^\/([^/]+)\/(@[^/]+\/[^/]+)(?:\/-\/(.+))?$/) ?? [];
    const found = packages.find(({ manifest }) => manifest.name === name);
    if (method !== 'GET' || asked !== run || found === undefined) return void response.writeHead(404).end('{}');
    if (file !== undefined) return void response.end(readFileSync(found.tarball));
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(packument(found, `http://${response.req.headers.host}/${run}`)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}/${run}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** What a registry says of a package: https://github.com/npm/registry/blob/main/docs/responses/package-metadata.md */
function packument({ manifest, tarball }, registry) {
  const { name, version } = manifest;
  const integrity = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`;
  const dist = { tarball: `${registry}/${name}/-/package.tgz`, integrity };
  return { name, 'dist-tags': { latest: version }, versions: { [version]: { ...manifest, dist } } };
}
