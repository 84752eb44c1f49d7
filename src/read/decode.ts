/**
 * Bytes to text. Korean spreadsheets come as UTF-8, as CP949 (Excel's plain CSV) and as UTF-16 (Excel's
 * "Unicode text"); statistical detectors misjudge short CP949 files, strict decoding in turn does not.
 */
import { isUtf8 } from 'node:buffer';

import type { Checked, Diagnostic } from '../diagnostic.ts';
import { cleanText } from './clean.ts';

type Encoding = 'utf-8' | 'windows-949' | 'utf-16le' | 'utf-16be';

const koreanName: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'windows-949': 'CP949(한글 윈도)',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
};

/**
 * The text of a file, cleaned.
 * `undefined` with one `read/encoding` or `read/unknown` error when no encoding fits.
 */
export async function decode(file: string, bytes: Uint8Array): Promise<Checked<string | undefined>> {
  const encoding = marked(bytes) ?? (await withoutMark(bytes));
  if (encoding === 'binary') return { value: undefined, diagnostics: [notText(file)] };
  if ((encoding ?? 'utf-8') === 'utf-8' && isUtf8(bytes))
    return {
      value: cleanText(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString()),
      diagnostics: [],
    };
  if (encoding !== undefined) {
    const text = await strict(bytes, encoding);
    if (text !== undefined) return { value: text, diagnostics: [] };
    return { value: undefined, diagnostics: [await badByte(file, bytes, encoding)] };
  }
  // A UTF-8 file with one broken character is sometimes valid CP949, but then reads as nonsense.
  const broken = await mostlyUtf8(bytes);
  const korean = broken ? undefined : await strict(bytes, 'windows-949');
  if (korean !== undefined) return { value: korean, diagnostics: [] };
  return { value: undefined, diagnostics: [await badByte(file, bytes, broken ? 'utf-8' : 'windows-949')] };
}

function marked(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** NUL bytes stand in no UTF-8 or CP949 text; in UTF-16 every comma, digit and line break has one. */
async function withoutMark(bytes: Uint8Array): Promise<'utf-16le' | 'utf-16be' | 'binary' | undefined> {
  const sample = bytes.subarray(0, 64 * 1024);
  let zeros = 0;
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) zeros += 1;
    else if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d)) controls += 1;
  }
  // A stray NUL is dropped later; 26 of 256 random bytes are control codes.
  if (zeros * 100 <= sample.length) return controls * 20 > sample.length + 160 ? 'binary' : undefined;
  const [little, big] = [await readable(sample, 'utf-16le'), await readable(sample, 'utf-16be')];
  if (Math.max(little, big) < 0.6) return 'binary';
  return little > big ? 'utf-16le' : 'utf-16be';
}

/** The share of ASCII and Hangul: read in the wrong order, 가 is ¬ and a comma is an ideograph. */
async function readable(bytes: Uint8Array, encoding: Encoding): Promise<number> {
  const text = await lenient(bytes, encoding);
  return (text.match(/[\t\n\r -~가-힣]/g) ?? []).length / Math.max(1, text.length);
}

async function strict(bytes: Uint8Array, encoding: Encoding): Promise<string | undefined> {
  const decoder = await decoderOf(encoding, { fatal: true });
  try {
    return cleanText(decoder.decode(bytes));
  } catch {
    return undefined;
  }
}

async function lenient(bytes: Uint8Array, encoding: Encoding): Promise<string> {
  return (await decoderOf(encoding)).decode(bytes);
}

/**
 * Loaded for a file that is not plain UTF-8 alone. Node's own `euc-kr` decoder knows only 2,350 of the 11,172
 * syllables (nodejs/node #60888).
 */
async function decoderOf(
  encoding: Encoding,
  options = {},
): Promise<Pick<InstanceType<typeof TextDecoder>, 'decode'>> {
  const library = await import('@exodus/bytes/encoding.js');
  return new library.TextDecoder(encoding, options);
}

async function mostlyUtf8(bytes: Uint8Array): Promise<boolean> {
  let good = 0;
  let bad = 0;
  for (const character of await lenient(bytes, 'utf-8')) {
    if (character === '\ufffd') bad += 1;
    else if (character >= '\u0800') good += 1;
  }
  return good > bad;
}

async function badByte(file: string, bytes: Uint8Array, encoding: Encoding): Promise<Diagnostic> {
  const text = await lenient(bytes, encoding);
  const at = firstBad(text, encoding, bytes);
  const before = text.slice(0, at);
  const line = before.split(/\r\n?|\n/).length;
  const near = before.slice(-20).replace(/[\r\n]+/g, ' ');
  return {
    code: 'read/encoding',
    severity: 'error',
    message: `${line}번째 줄에 ${koreanName[encoding]} 글자로 읽을 수 없는 곳이 있어 이 파일을 읽지 않았습니다.`,
    place: { file, line },
    ...(near === '' ? {} : { actual: `“${near}” 바로 뒤` }),
    hint: '엑셀에서 원본을 열어 ‘다른 이름으로 저장 → CSV UTF-8(쉼표로 분리)’로 다시 저장해 주십시오. 그래도 같으면 그 줄의 깨진 글자를 지우고 다시 입력해 주십시오.',
  };
}

/** Index of the first replacement character that the file does not hold itself. */
function firstBad(text: string, encoding: Encoding, bytes: Uint8Array): number {
  let from = text.indexOf('\ufffd');
  if (encoding !== 'utf-8') return from < 0 ? text.length : from;
  const encoder = new TextEncoder();
  const mark = marked(bytes) === undefined ? 0 : 3;
  let offset = mark;
  let done = 0;
  while (from >= 0) {
    offset += encoder.encode(text.slice(done, from)).length;
    const real = bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
    if (!real) return from;
    done = from;
    from = text.indexOf('\ufffd', from + 1);
  }
  return text.length;
}

function notText(file: string): Diagnostic {
  return {
    code: 'read/unknown',
    severity: 'error',
    message: '표로 읽을 수 있는 형식의 파일이 아닙니다.',
    place: { file },
    hint: '구인 목록을 엑셀(.xlsx) 또는 CSV 파일로 저장한 뒤 다시 실행해 주십시오.',
  };
}
