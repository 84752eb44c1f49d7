/** What to do next in a folder, for somebody who wrote `iljari` alone. */
import { findConfig } from './load/config.ts';
import { sheetsIn } from './load/files.ts';

/** The lines to print; they depend on what the folder holds. Never fails: a folder that cannot be read is empty. */
export async function nextStep(folder: string): Promise<readonly string[]> {
  const config = await findConfig(folder);
  const sheets = await sheetsIn(folder).catch(() => []);
  return [
    '구인 엑셀 목록으로 일자리정보지(A4·A3 PDF)를 만듭니다.',
    '',
    ...steps(config, sheets),
    '',
    '명령을 모두 보려면: iljari help',
  ];
}

function steps(config: string | null, sheets: readonly string[]): readonly string[] {
  const [sheet] = sheets;
  if (sheet === undefined)
    return config === null
      ? ['이 폴더에는 아직 아무것도 없습니다. 설정 파일과 구인 서식부터 만들어 주십시오.', '  iljari init']
      : [
          `설정 파일(${config})은 있고 구인 파일이 없습니다. CSV나 엑셀 파일을 이 폴더에 넣은 뒤 실행해 주십시오.`,
          '  iljari build 구인.csv',
        ];
  const file = /^[\p{L}\p{N}._-]+$/u.test(sheet) ? sheet : `"${sheet}"`;
  const make = [`  iljari check ${file}    문제만 봅니다`, `  iljari build ${file}    정보지를 만듭니다`];
  return config === null
    ? [
        '구인 파일은 있고 설정 파일이 없습니다. 센터 이름과 전화를 적을 설정 파일을 만들어 주십시오.',
        '  iljari init',
        '',
        '그다음에 실행합니다.',
        ...make,
      ]
    : ['준비가 되어 있습니다.', ...make];
}
