/** The pictures that templates may show, as values: the centre's logo and those beside its templates. */
import { readFileSync } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { asSpelled } from '../disk/read.ts';
import { loadSvgPainter, templatesName } from './shipped.ts';
import type { Config } from '../../config/config.ts';
import { besideTemplates } from '../../picture/album.ts';
import type { PictureFiles } from '../../picture/album.ts';
import type { PictureFile } from '../../picture/picture.ts';

/** The pictures that templates may show: the centre's logo, and those in its own folder of templates. */
export async function loadPictures(configPath: string | null, config: Config): Promise<PictureFiles> {
  const folder = configPath === null ? null : dirname(configPath);
  const files: PictureFile[] = [];
  if (folder !== null) {
    const names = await readdir(join(folder, templatesName)).catch(() => []);
    for (const name of names.filter((name) => /\.(?:png|jpe?g|svg)$/i.test(name)).toSorted())
      files.push(await pictureAt(folder, `${templatesName}/${name}`, name));
    const logos = new Set(
      [config, ...config.editions.map((edition) => edition.config)].map(({ logo }) => logo),
    );
    for (const logo of logos)
      if (logo !== '') files.push(await pictureAt(folder, logo, besideTemplates(logo)));
  }
  return { files, svg: loadSvgPainter() };
}

/** A picture below `folder`, read when it is first shown; one that leads out of the folder is not read. */
async function pictureAt(folder: string, path: string, name: string): Promise<PictureFile> {
  const file = await asSpelled(join(folder, path));
  const [home, real] = await Promise.all([realpath(folder), realpath(file).catch(() => '')]);
  const isWithin = real.startsWith(home.endsWith(sep) ? home : home + sep);
  const entry = isWithin ? await stat(real) : null;
  return {
    name: name.normalize('NFC'),
    path: path.normalize('NFC'),
    size: entry?.size ?? 0,
    bytes: () => {
      if (entry?.isFile() !== true) return null;
      try {
        return readFileSync(real);
      } catch {
        return null;
      }
    },
  };
}
