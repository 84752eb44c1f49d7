#!/usr/bin/env node
// No flag of V8 is set here: changed in a running V8, flags kill it now and then (docs/rejected.md).

const args = process.argv.slice(2);
const program = await import('../dist/cli.js').catch((error) => {
  const message = `프로그램 파일을 읽지 못해 시작하지 못했습니다(${error.code ?? error.message}).`;
  const hint = '열어 둔 프로그램을 닫고 다시 실행해 주십시오. 그래도 같으면 iljari를 다시 설치해 주십시오.';
  const diagnostic = { code: 'run/machine', severity: 'error', message, hint };
  if (args.includes('--json')) process.stdout.write(`${JSON.stringify({ diagnostics: [diagnostic] })}\n`);
  else process.stderr.write(`${message} ${hint}\n`);
  return { run: () => 3 };
});
process.exitCode = await program.run(args);
