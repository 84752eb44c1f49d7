/** What the build makes of the templates that ship with the program. */
import { expect, test } from 'vitest';
import { precompile } from '../../src/markup/compiler.ts';
import { templates, withTemplate } from '../channel/issue.ts';

test('each of them is compiled, for the one language it is written in', () => {
  const made = precompile(templates).map(({ name, language }) => `${name} ${language}`);
  const languageOf = (name: string): string => (/^(?:band|kakao)/.test(name) ? 'text' : 'markup');
  expect(made).toEqual(templates.map(({ name }) => `${name} ${languageOf(name)}`));
});

test('it knows which templates it calls and which it defines itself', () => {
  const made = precompile(templates);
  expect(made.find(({ name }) => name === 'sheet.hbs')).toMatchObject({
    calls: ['masthead', 'colophon'],
    inline: [],
  });
  expect(made.find(({ name }) => name === 'colophon.hbs')).toMatchObject({
    calls: ['about', 'code'],
    inline: ['code', 'about'],
  });
});

test('one with a mistake is not, nor one that calls it', () => {
  const names = precompile(withTemplate('colours.hbs', '{{없는이름}}')).map(({ name }) => name);
  expect(names).not.toContain('colours.hbs');
  expect(names).not.toContain('masthead.hbs');
  expect(names).not.toContain('sheet.hbs');
  expect(names).toContain('colophon.hbs');
});
