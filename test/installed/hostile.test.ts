/** Files that are broken, or made to harm, keep no good file from being published, and each is told in a sentence. */
import { describe, expect, test } from 'vitest';
import { hostile } from './hostile.ts';
import { everyNode, filesIn, folderWith, iljari } from './iljari.ts';
import { config, csv, day, issueFolder } from './openings.ts';

/** What acts on a terminal; line ends are ours. */
const acting = /[\0-\x09\x0b-\x1f\x7f-\x9f\p{Bidi_Control}]/u;

describe.each(everyNode)('on Node %s', (_version, node) => {
  test.each(hostile)('$name', async ({ file, content, says }) => {
    const folder = folderWith({ '좋은.csv': csv, [file]: content(), '일자리.yaml': config });
    const { code, stdout, stderr } = await iljari(node, folder, [
      'build',
      '좋은.csv',
      file,
      ...day,
      '--paper',
      'A4',
    ]);
    expect(stderr).not.toMatch(/ {4}at |Error|undefined|프로그램에 잘못이/);
    expect(stdout + stderr).not.toMatch(acting);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringContaining(`을 읽어 ${says === null ? 6 : 3}건을 실었습니다.`),
    });
    expect(filesIn(folder)).toContain(`${issueFolder}/일자리정보지_제24호_A4.pdf`);
    const told = stderr.split('\n').filter((line) => line.includes(file));
    expect(told.filter((line) => line.startsWith('[오류]')).length).toBe(says === null ? 0 : 1);
    expect(told.join('\n')).toMatch(says ?? /^/);
  });

  test.each(hostile.filter(({ says }) => says !== null))('$name alone', async ({ file, content }) => {
    const folder = folderWith({ [file]: content() });
    const { code, stderr } = await iljari(node, folder, ['build', file, ...day]);
    expect({ code, files: filesIn(folder) }).toEqual({ code: 1, files: [file] });
    expect(stderr).toMatch(/\[오류\].* ▶ .*\n/);
  });
});
