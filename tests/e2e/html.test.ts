/** Every built page is valid HTML, and bears no style or script that a strict content policy would refuse. */
import { relative } from 'node:path';
import { expect, test } from '@playwright/test';
import { HtmlValidate } from 'html-validate/node';
import { builtPages, siteOf } from './sites.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // How a file is written, not what it means; Astro and the compressor choose it.
    'attribute-boolean-style': 'off',
    'attr-quotes': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
  },
});

test('every page is valid HTML', async ({}, { project }) => {
  const { folder } = siteOf(project.name);
  const pages = builtPages(siteOf(project.name));
  const report = await validator.validateMultipleFiles(pages.map(({ file }) => file));
  const found = report.results.flatMap(({ filePath, messages }) =>
    messages.map(
      ({ ruleId, line, message, selector }) =>
        `${relative(folder, filePath ?? '')}:${line} ${ruleId}: ${message} (${selector})`,
    ),
  );
  expect(found).toEqual([]);
  expect(report.results.length).toBe(pages.length);
});
