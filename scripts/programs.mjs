/**
 * Debian's programs that the tests of `npm run test:readers` read our files with, and the packages they come in.
 * `node scripts/programs.mjs` prints the packages that this machine lacks, one a line.
 */
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Where Debian puts the classes of PDFBox, which has no command. */
const java = '/usr/share/java';

/** Each package with what the tests use of it: commands, or files where something else finds them. */
export const programs = {
  bsdutils: ['script'],
  'default-jre-headless': ['java'],
  'libactivation-java': [`${java}/javax.activation.jar`],
  'libcommons-io-java': [`${java}/commons-io.jar`],
  'libcommons-logging-java': [`${java}/commons-logging.jar`],
  'libjaxb-api-java': [`${java}/jaxb-api.jar`],
  'libpdfbox2-java': ['preflight', 'pdfbox2', 'fontbox2', 'xmpbox'].map((name) => `${java}/${name}.jar`),
  'poppler-utils': ['pdfdetach', 'pdffonts', 'pdfimages', 'pdfinfo', 'pdftoppm', 'pdftotext'],
  qpdf: ['qpdf'],
  strace: ['strace'],
  systemd: ['systemd-analyze'],
  'tesseract-ocr': ['tesseract'],
  // It reads Korean with a file of its own, in a folder named by its version.
  'tesseract-ocr-kor': ['/usr/share/tesseract-ocr/*/tessdata/kor.traineddata'],
  'zbar-tools': ['zbarimg'],
};

/** Whether a command, or a file, is there. */
export function isThere(name) {
  if (!name.startsWith('/'))
    return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));
  const [above, below] = name.split('/*/');
  if (below === undefined) return existsSync(name);
  return existsSync(above) && readdirSync(above).some((folder) => existsSync(join(above, folder, below)));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  for (const [name, uses] of Object.entries(programs)) if (!uses.every(isThere)) console.log(name);
