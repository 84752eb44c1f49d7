/** The sheet by Typst: tagged PDF, fonts by their paths, none of the system's. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import typst from '@myriaddreamin/typst-ts-node-compiler';

const [, , workspace, output, fonts] = process.argv;
const compiler = typst.NodeCompiler.create({
  workspace,
  fontArgs: [
    {
      fontPaths: ['PretendardGOV-Regular.ttf', 'PretendardGOV-Bold.ttf'].map((file) => join(fonts, file)),
    },
  ],
});
const pdf = compiler.pdf(
  { mainFilePath: join(workspace, 'sheet.typ') },
  { pdfTags: process.env.UNTAGGED === undefined, creationTimestamp: 1795478400 },
);
writeFileSync(output, pdf);
