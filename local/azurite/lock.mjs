import crypto from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

/**
 * Makes this process the only Azurite on a data folder, for as long as it lives. When another one still has the folder
 * (one whose parent was killed and that is about to end), waits until it is gone.
 */
export async function holdFolder(folder) {
  const address = addressOf(folder);
  for (;;) {
    const error = await listen(address);
    if (!error) return;
    if (error.code !== 'EADDRINUSE') throw error;
    // Nobody answers: the socket file is what a killed process left.
    if (!(await untilGone(address)) && process.platform !== 'win32') fs.rmSync(address, { force: true });
  }
}

// A socket is let go by the system at the moment its process ends, which a file with a process id is not.
function addressOf(folder) {
  const name = 'azurite-' + crypto.createHash('sha256').update(folder).digest('hex').slice(0, 24);
  return process.platform === 'win32' ? '\\\\.\\pipe\\' + name : path.join(os.tmpdir(), name + '.sock');
}

function listen(address) {
  return new Promise(resolve => {
    const server = net.createServer(connection => connection.on('error', () => {}));
    server.once('error', resolve);
    server.listen(address, () => { server.unref(); resolve(undefined); });
  });
}

function untilGone(address) {
  return new Promise(resolve => {
    let answered = false;
    const connection = net.connect(address, () => { answered = true; });
    connection.on('error', () => {}).on('close', () => resolve(answered)).resume();
  });
}
