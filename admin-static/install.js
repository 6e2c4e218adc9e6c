// Installs the browser modules named in package-lock.json when they are older than it.
// Called by the build, which may run several times at once: the first does the work, the others wait.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));
const wanted = `${folder}/package-lock.json`;
const installed = `${folder}/node_modules/.package-lock.json`;
const lock = `${folder}/.installing`;

/** @param {string} path */
const changedAt = path => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const isInstalled = () => changedAt(installed) >= changedAt(wanted);

/** A file that must not exist yet is made by one process only, on every file system. */
function mayStart() {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!isHolderAlive()) rmSync(lock, { force: true });
    return false;
  }
}

function isHolderAlive() {
  try {
    const holder = Number(readFileSync(lock, 'utf8'));
    return holder === 0 || process.kill(holder, 0);
  } catch {
    return false;
  }
}

function install() {
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status === 0) utimesSync(installed, new Date(), new Date());
  return status ?? 1;
}

while (!isInstalled()) {
  if (!mayStart()) {
    await sleep(250);
    continue;
  }
  try {
    process.exitCode = isInstalled() ? 0 : install();
  } finally {
    rmSync(lock, { force: true });
  }
  break;
}
