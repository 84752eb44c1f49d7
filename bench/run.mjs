/**
 * Sets the same openings with iljari and with others, in turn, several times, and prints medians and ratios.
 *
 *   node bench/run.mjs [--counts 40,400,4000] [--runs 5] [--only typst,pdfkit] [--stages]
 *
 * Each run is a whole process under GNU time, seen from outside: seconds, processor seconds, peak memory, size
 * of the file. Every program runs once a round right after iljari, and its ratio is the median of the ratios
 * of the rounds: on a machine where others work only pairs can be compared.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { csvOf, date, documentOf, openings } from './openings.mjs';
import { htmlOf } from './by/html.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
const { values } = parseArgs({
  options: {
    counts: { type: 'string', default: '40,400,4000' },
    runs: { type: 'string', default: '5' },
    only: { type: 'string' },
    stages: { type: 'boolean', default: false },
  },
});
const counts = values.counts.split(',').map(Number);
const runs = Number(values.runs);
/** Longest that a program may take, and the least counts at which slow ones are left out. */
const patience = 300_000;

const fonts = join(root, 'fonts');
const iljari = join(root, 'bin', 'iljari.js');
const scratch = mkdtempSync(join(tmpdir(), 'iljari-bench-'));
const byNode = (name) => (folder, pdf) => [
  process.execPath,
  join(here, 'by', `${name}.mjs`),
  folder,
  pdf,
  fonts,
];
const browser = ['chromium', 'chromium-browser', 'google-chrome'].find(isInstalled);
const build = (folder, ...more) => [
  process.execPath,
  iljari,
  'build',
  join(folder, '구인.csv'),
  '--date',
  date,
  '--paper',
  'A4',
  '--out',
  join(folder, 'out'),
  ...more,
];

/** How each is called. Without a file of its own, a program is measured and its size is not. */
const programs = [
  {
    name: 'iljari',
    command: (folder) => build(folder, '--config', join(folder, '일자리.yaml')),
    most: Infinity,
  },
  {
    name: 'iljari, one size',
    command: (folder) => build(folder, '--config', join(folder, '한크기', '일자리.yaml')),
    most: Infinity,
  },
  { name: 'Typst, tagged', command: byNode('typst'), most: Infinity },
  { name: 'Typst, untagged', command: byNode('typst'), env: { UNTAGGED: '1' }, most: Infinity },
  { name: 'pdfkit', command: byNode('pdfkit'), most: Infinity },
  { name: 'pdfmake', command: byNode('pdfmake'), most: Infinity },
  { name: 'react-pdf', command: byNode('react-pdf'), most: 400 },
  ...(browser === undefined
    ? []
    : [
        {
          name: 'Chromium',
          command: (folder, pdf) => [
            browser,
            '--headless',
            '--no-sandbox',
            '--disable-gpu',
            `--print-to-pdf=${pdf}`,
            join(folder, 'sheet.html'),
          ],
          most: 4000,
        },
      ]),
  ...(isInstalled('weasyprint')
    ? [
        {
          name: 'WeasyPrint',
          command: (folder, pdf) => ['weasyprint', join(folder, 'sheet.html'), pdf],
          most: 400,
        },
      ]
    : []),
].filter(
  ({ name }) =>
    values.only === undefined ||
    name === 'iljari' ||
    values.only.split(',').some((part) => name.includes(part)),
);

try {
  console.log(
    `node ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model ?? ''}; load ${loadavg()
      .map((one) => one.toFixed(1))
      .join(' ')}; ${runs} rounds`,
  );
  if (counts.length > 0) for (const count of counts) compare(count);
  small();
  if (values.stages) for (const count of counts) stages(count);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** One table: every program on `count` openings. */
function compare(count) {
  const folder = prepare(count);
  const taken = programs.filter(({ most }) => count <= most);
  const measured = new Map(taken.map(({ name }) => [name, []]));
  for (let round = 0; round < runs; round++)
    for (const program of taken) {
      const others = measured.get(program.name);
      // Beside each program stands its own run of iljari, a moment before.
      const ours = program.name === 'iljari' ? null : once(programs[0], folder);
      const run = once(program, folder);
      if (run !== null) others.push({ ...run, ours: ours ?? run });
    }
  console.log(`\n${count} openings\n`);
  table([
    ['', 's', 'CPU s', 'peak MB', 'kB', 'pages', '× s', '× CPU', '× MB', '× kB'],
    ...taken.map(({ name }) => {
      const list = measured.get(name);
      const ratio = (field) => median(list.map((run) => run.ours[field] / run[field])).toFixed(2);
      return [
        name,
        median(list.map(({ wall }) => wall)).toFixed(2),
        median(list.map(({ cpu }) => cpu)).toFixed(2),
        median(list.map(({ memory }) => memory)).toFixed(0),
        median(list.map(({ size }) => size)).toFixed(0),
        list[0]?.pages ?? '–',
        ...(name === 'iljari'
          ? ['', '', '', '']
          : [ratio('wall'), ratio('cpu'), ratio('memory'), ratio('size')]),
      ];
    }),
  ]);
}

/** `check` and `--help` against Node itself. */
function small() {
  const folder = prepare(40);
  const commands = [
    ['node -e 0', [process.execPath, '-e', '0']],
    ['iljari --help', [process.execPath, iljari, '--help']],
    [
      'iljari check, 40 openings',
      [
        process.execPath,
        iljari,
        'check',
        join(folder, '구인.csv'),
        '--date',
        date,
        '--config',
        join(folder, '일자리.yaml'),
      ],
    ],
  ];
  const times = commands.map(() => []);
  for (let round = 0; round < Math.max(runs, 7); round++)
    for (const [i, [, command]] of commands.entries()) times[i].push(measure(command));
  console.log('\nstart-up (the target is 1.6 × node + 0.1 s)\n');
  table([
    ['', 's', 'CPU s', 'peak MB'],
    ...commands.map(([name], i) => [
      name,
      median(times[i].map(({ wall }) => wall)).toFixed(2),
      median(times[i].map(({ cpu }) => cpu)).toFixed(2),
      median(times[i].map(({ memory }) => memory)).toFixed(0),
    ]),
  ]);
}

/** Our own stages, in one process of their own that has warmed up nothing. */
function stages(count) {
  const folder = prepare(count);
  const lists = Array.from({ length: runs }, () =>
    JSON.parse(
      execFileSync(process.execPath, [join(here, 'stages.mjs'), folder], {
        encoding: 'utf8',
        maxBuffer: 1e8,
      }),
    ),
  );
  console.log(`\nour stages, ${count} openings, ms\n`);
  table([
    ['stage', 'ms'],
    ...Object.keys(lists[0]).map((stage) => [stage, median(lists.map((list) => list[stage])).toFixed(0)]),
  ]);
}

/** The input of every program in a folder of its own. */
function prepare(count) {
  const folder = join(scratch, `${count}`);
  if (existsSync(folder)) return folder;
  mkdirSync(join(folder, '한크기', '템플릿'), { recursive: true });
  const rows = openings(count);
  const sheet = documentOf(rows);
  const config = `센터:\n  이름: ${sheet.name}\n  전화: ${sheet.phone}\n제목: ${sheet.title}\n발행:\n  첫호날짜: ${date}\n  첫호번호: 1\n`;
  writeFileSync(join(folder, '구인.csv'), csvOf(rows));
  writeFileSync(join(folder, 'document.json'), JSON.stringify(sheet));
  writeFileSync(join(folder, 'sheet.html'), htmlOf(sheet, fonts));
  writeFileSync(join(folder, 'sheet.typ'), readFileSync(join(here, 'by', 'sheet.typ')));
  writeFileSync(join(folder, '일자리.yaml'), config);
  // The same template with one type size and one number of columns: nothing to fit.
  writeFileSync(join(folder, '한크기', '일자리.yaml'), config);
  const template = readFileSync(join(root, 'templates', 'sheet.hbs'), 'utf8');
  const fixed = template.replaceAll(
    /type-size: [^;]+;\s*columns: [^;]+;/g,
    'type-size: 10pt 10pt 10pt; columns: 2;',
  );
  writeFileSync(join(folder, '한크기', '템플릿', 'sheet.hbs'), fixed);
  return folder;
}

/** One run of a program, or null when it failed or took too long. */
function once({ command, env }, folder) {
  const pdf = join(folder, 'other.pdf');
  rmSync(pdf, { force: true });
  rmSync(join(folder, 'out'), { recursive: true, force: true });
  const run = measure(command(folder, pdf), env);
  const made = existsSync(pdf) ? pdf : sheetIn(join(folder, 'out'));
  if (run === null || made === null) return null;
  const pages = isInstalled('pdfinfo')
    ? (/^Pages:\s+(\d+)/m.exec(
        execFileSync('pdfinfo', [made], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
      )?.[1] ?? '–')
    : '–';
  return { ...run, size: statSync(made).size / 1000, pages };
}

function sheetIn(out) {
  if (!existsSync(out)) return null;
  const issue = readdirSync(out).find((name) => name.startsWith(date));
  const sheet =
    issue === undefined ? undefined : readdirSync(join(out, issue)).find((name) => name.endsWith('.pdf'));
  return sheet === undefined ? null : join(out, issue, sheet);
}

/** Runs a command to its end: seconds, processor seconds, peak memory in MB. */
function measure(command, env = {}) {
  const marks = join(scratch, 'time');
  const { status } = spawnSync('/usr/bin/time', ['-o', marks, '-f', '%e %U %S %M', ...command], {
    stdio: 'ignore',
    timeout: patience,
    env: { ...process.env, ...env },
  });
  if (status !== 0) return null;
  const [wall, user, system, memory] = readFileSync(marks, 'utf8').trim().split(' ').map(Number);
  return { wall, cpu: user + system, memory: memory / 1024 };
}

function isInstalled(program) {
  return spawnSync('sh', ['-c', 'command -v "$0"', program]).status === 0;
}

function median(list) {
  const sorted = list.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? sorted[middle]
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

/** Rows as Markdown. */
function table(rows) {
  const [head, ...body] = rows.map((row) => `| ${row.join(' | ')} |`);
  console.log(
    [head, `| ${rows[0].map((_, i) => (i === 0 ? '---' : '--:')).join(' | ')} |`, ...body].join('\n'),
  );
}
