// Debian's QGIS Server behind nginx and spawn-fcgi, on loopback: a small project of its own, made anew in a temporary folder.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../services/free-port.js';

const programs = {
  qgis: '/usr/lib/cgi-bin/qgis_mapserv.fcgi',
  nginx: '/usr/sbin/nginx',
  spawnFcgi: '/usr/bin/spawn-fcgi',
};

/** The programs that are not installed. */
export const missingPrograms: readonly string[] = Object.values(programs).filter((path) => !existsSync(path));

/** A running server. */
export interface QgisServer {
  /** Port where nginx knows its own name. */
  readonly port: number;
  /** Port where it does not, as in a configuration without `server_name`. */
  readonly namelessPort: number;
  stop(): Promise<void>;
}

/** Starts it and waits for its first answer. */
export async function startQgisServer(): Promise<QgisServer> {
  const folder = mkdtempSync(join(tmpdir(), 'qgis-server-'));
  const [port, namelessPort, fcgiPort] = [await freePort(), await freePort(), await freePort()];
  for (const name of ['body', 'fastcgi', 'proxy', 'scgi', 'uwsgi']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'stations.geojson'), JSON.stringify(stations));
  writeFileSync(join(folder, 'air.qgs'), project);
  writeFileSync(join(folder, 'nginx.conf'), configuration(folder, port, namelessPort, fcgiPort));
  const env = { ...process.env, HOME: folder, QT_QPA_PLATFORM: 'offscreen', QGIS_SERVER_LOG_LEVEL: '2' };
  const qgis = spawn(programs.spawnFcgi, ['-n', '-a', '127.0.0.1', '-p', String(fcgiPort), '--', programs.qgis], {
    env,
    stdio: 'ignore',
  });
  const nginx = spawn(programs.nginx, ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
  const stop = async (): Promise<void> => {
    // QGIS Server ends on its own signal only after the next request; nginx takes its workers along on SIGTERM alone.
    await Promise.all([end(qgis, 'SIGKILL'), end(nginx, 'SIGTERM')]);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await answered(`http://127.0.0.1:${port}/wfs3`, [qgis, nginx]);
  } catch (cause) {
    await stop();
    throw cause;
  }
  return { port, namelessPort, stop };
}

/** Asks until there is an answer: starting takes some seconds, more on a busy machine. */
async function answered(url: string, running: readonly ChildProcess[]): Promise<void> {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    if (running.some(({ exitCode }) => exitCode !== null)) throw new Error('QGIS Server or nginx ended by itself');
    const status = await fetch(url).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return;
    await wait(100);
  }
  throw new Error('QGIS Server did not answer');
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}

/** Four places, times with a zone, and an identifier of their own that QGIS Server does not use. */
const stations = {
  type: 'FeatureCollection',
  features: [
    { name: 'Market', no2: 21.5, observed: '2026-01-05T10:00:00Z', at: [3.72, 51.05] },
    { name: 'Port', no2: 33.1, observed: '2026-02-05T10:00:00Z', at: [3.75, 51.09] },
    { name: 'Hospital', no2: 12, observed: '2026-03-05T10:00:00Z', at: [3.7, 51.02] },
    { name: 'School', no2: 18, observed: '2026-03-06T10:00:00Z', at: [3.71, 51.03] },
  ].map(({ at, ...properties }) => ({
    type: 'Feature',
    properties: { station: `urn:example:station:${properties.name}`, ...properties },
    geometry: { type: 'Point', coordinates: at },
  })),
};

const wgs84 =
  '<spatialrefsys><proj4>+proj=longlat +datum=WGS84 +no_defs</proj4><srsid>3452</srsid><srid>4326</srid><authid>EPSG:4326</authid><projectionacronym>longlat</projectionacronym><ellipsoidacronym>EPSG:7030</ellipsoidacronym><geographicflag>true</geographicflag></spatialrefsys>';

// A layer whose id is short is given another one by QGIS, and is then not among the published ones.
const project = `<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.16" projectname="Air quality">
  <title>Air quality</title>
  <projectCrs>${wgs84}</projectCrs>
  <projectlayers>
    <maplayer type="vector" geometry="Point">
      <id>stations_20260105_1</id>
      <datasource>./stations.geojson</datasource>
      <shortname>stations</shortname>
      <title>Stations</title>
      <abstract>Stations that measure the air</abstract>
      <layername>stations</layername>
      <srs>${wgs84}</srs>
      <provider encoding="UTF-8">ogr</provider>
    </maplayer>
  </projectlayers>
  <properties>
    <WFSLayers type="QStringList"><value>stations_20260105_1</value></WFSLayers>
  </properties>
</qgis>
`;

function configuration(folder: string, port: number, namelessPort: number, fcgiPort: number): string {
  const location = `location / {
      include /etc/nginx/fastcgi_params;
      fastcgi_param QGIS_PROJECT_FILE ${folder}/air.qgs;
      fastcgi_pass 127.0.0.1:${fcgiPort};
    }`;
  return `${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
worker_processes 1;
events {}
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  fastcgi_temp_path ${folder}/fastcgi;
  proxy_temp_path ${folder}/proxy;
  scgi_temp_path ${folder}/scgi;
  uwsgi_temp_path ${folder}/uwsgi;
  server {
    listen 127.0.0.1:${port};
    server_name 127.0.0.1;
    ${location}
  }
  server {
    listen 127.0.0.1:${namelessPort};
    ${location}
  }
}
`;
}
