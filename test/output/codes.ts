/** QR codes as zxing reads them: the decoder that telephones and their applications have. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(wasm).buffer } });

/** What the QR codes of a picture hold, sorted. `png` is the picture as a file. */
export async function codesOn(png: Uint8Array): Promise<readonly string[]> {
  const codes = await readBarcodes(png, { formats: ['QRCode'] });
  return codes
    .filter(({ isValid }) => isValid)
    .map(({ text }) => text)
    .toSorted();
}
