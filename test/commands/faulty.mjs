/**
 * Loaded before the command (`node --import`), makes calls of the file system fail as a machine would.
 * `FAULT` is `[calls, path, code]`: names of calls, the part of a path that fails, and the system's word for it.
 */
import { promises } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [calls, part, code] = JSON.parse(process.env.FAULT);
const refuse = (call, path) => {
  if (calls.includes(call) && String(path).normalize('NFC').includes(part))
    throw Object.assign(new Error(`${code}: ${call} '${path}'`), { code });
};

for (const call of ['mkdir', 'rename', 'readFile', 'writeFile', 'link']) {
  const real = promises[call];
  promises[call] = async (path, ...rest) => {
    refuse(call, path);
    return real(path, ...rest);
  };
}
const open = promises.open;
promises.open = async (path, ...rest) => {
  refuse('open', path);
  const file = await open(path, ...rest);
  return {
    writeFile: async (bytes) => {
      refuse('write', path);
      return file.writeFile(bytes);
    },
    sync: async () => {
      refuse('fsync', path);
      return file.sync();
    },
    close: () => file.close(),
  };
};
syncBuiltinESMExports();
