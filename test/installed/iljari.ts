/** Runs the installed command, as a person would who owns nothing but a folder. */
import { spawn } from 'node:child_process';
import { chownSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { inject } from 'vitest';
import type { Run } from '../iljari.ts';
import type { NodeVersion } from './installation.ts';

const { commands, homes, user, nodes } = inject('installed');

/** For `describe.each`: every Node, by its version. */
export const everyNode = nodes.map((node) => [node.version, node] as const);

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A new folder of the user with these files. */
export function folderWith(files: Files): string {
  const folder = mkdtempSync(join(homes, 'f-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return own(folder);
}

/** A new folder of the user with what lies in another. */
export function copyOf(source: string): string {
  const folder = mkdtempSync(join(homes, 'f-'));
  cpSync(source, folder, { recursive: true });
  return own(folder);
}

function own(folder: string): string {
  const { uid, gid } = user;
  if (uid !== undefined)
    for (const name of ['.', ...(readdirSync(folder, { recursive: true }) as string[])])
      chownSync(join(folder, name), uid, gid);
  return folder;
}

/** `iljari ...args` in a folder of the user. `paths` come before the command's own on the search path. */
export function iljari(
  node: NodeVersion,
  cwd: string,
  args: readonly string[],
  paths: readonly string[] = [],
): Promise<Run> {
  return runInstalled(node, cwd, 'iljari', args, paths);
}

/** Another program, with the same user and surroundings. */
export function runInstalled(
  node: NodeVersion,
  cwd: string,
  program: string,
  args: readonly string[],
  paths: readonly string[] = [],
): Promise<Run> {
  const child = spawn(program, args, {
    cwd,
    env: { HOME: homes, LANG: 'ko_KR.UTF-8', PATH: [...paths, node.folder, commands].join(':') },
    stdio: ['ignore', 'pipe', 'pipe'],
    // Whatever takes as long as this hangs.
    timeout: 120_000,
    killSignal: 'SIGKILL',
    ...user,
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (code) => done({ code, stdout, stderr }));
  });
}

/** Names of the files below a folder, in order. */
export const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();

export type Page = { readonly text: string; readonly width: number; readonly height: number };

/** The pages of a PDF: text without white space, size in points. */
export async function pagesOf(path: string): Promise<readonly Page[]> {
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(path)));
  const { text } = await extractText(pdf, { mergePages: false });
  return Promise.all(
    text.map(async (page, i) => {
      const [, , width = 0, height = 0] = (await pdf.getPage(i + 1)).view;
      return { text: page.replaceAll(/\s/g, ''), width, height };
    }),
  );
}
