/** ZIP files for tests, with the lies that hostile ones tell. */
import { crc32, deflateRawSync } from 'node:zlib';

type Options = {
  /** Size of the unpacked part that every header states instead of the true one. */
  readonly statedSize?: number;
  /** Another ZIP whose parts come first. */
  readonly before?: Uint8Array;
};

export function zip(parts: readonly (readonly [string, Uint8Array])[], options: Options = {}): Uint8Array {
  const before = options.before === undefined ? undefined : ending(options.before);
  const locals: Buffer[] = before === undefined ? [] : [before.locals];
  const directory: Buffer[] = before === undefined ? [] : [before.directory];
  let offset = before?.locals.length ?? 0;
  for (const [name, content] of parts) {
    const packed = deflateRawSync(content);
    const file = Buffer.from(name);
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(crc32(content));
    sizes.writeUInt32LE(packed.length, 4);
    sizes.writeUInt32LE(options.statedSize ?? content.length, 8);
    // Version, flags (UTF-8 name), method, time, date, checksum and sizes, length of name and extra field.
    const common = Buffer.concat([
      Buffer.from([20, 0, 0, 8, 8, 0, 0, 0, 0, 0]),
      sizes,
      short(file.length),
      short(0),
    ]);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, file, packed]);
    locals.push(local);
    directory.push(
      Buffer.concat([
        Buffer.from('PK\x01\x02\x14\0', 'latin1'),
        common,
        Buffer.alloc(10),
        long(offset),
        file,
      ]),
    );
    offset += local.length;
  }
  const entries = Buffer.concat(directory);
  const count = short(parts.length + (before?.count ?? 0));
  const end = [
    Buffer.from('PK\x05\x06\0\0\0\0', 'latin1'),
    count,
    count,
    long(entries.length),
    long(offset),
    short(0),
  ];
  return new Uint8Array(Buffer.concat([...locals, entries, ...end]));
}

function ending(bytes: Uint8Array): { locals: Buffer; directory: Buffer; count: number } {
  const buffer = Buffer.from(bytes);
  const end = buffer.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const at = buffer.readUInt32LE(end + 16);
  return {
    locals: buffer.subarray(0, at),
    directory: buffer.subarray(at, end),
    count: buffer.readUInt16LE(end + 10),
  };
}

function short(value: number): Buffer {
  const buffer = Buffer.alloc(2);
  buffer.writeUInt16LE(value);
  return buffer;
}

function long(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value);
  return buffer;
}
