/** Every built page is valid HTML, and bears no style or script that a strict content policy would refuse. */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { expect, test } from '@playwright/test';
import { HtmlValidate } from 'html-validate/node';
import { builtPages, siteOf } from './sites.ts';

/** All rules of html-validate's sets, and that against inline style in its strictest form. */
const validator = new HtmlValidate({
  root: true,
  extends: [
    'html-validate:recommended',
    'html-validate:standard',
    'html-validate:document',
    'html-validate:a11y',
  ],
  rules: {
    // Scripts and styles of the page's own host cannot change without the page: a digest adds nothing.
    'require-sri': ['error', { target: 'crossorigin' }],
    // At most 70 characters of our own, as the schema says, and then the site's name.
    'long-title': 'off',
    // Filters act as they are chosen: their forms have nothing to submit.
    'wcag/h32': 'off',
    'no-inline-style': ['error', { allowedProperties: [] }],
  },
});

test('every page is valid HTML', async ({}, { project }) => {
  const site = siteOf(project.name);
  const pages = builtPages(site);
  expect(pages.length).toBeGreaterThan(70);
  const { results } = await validator.validateMultipleFiles(pages.map(({ file }) => file));
  const found = results.flatMap(({ filePath, messages }) =>
    messages.map(
      ({ ruleId, line, message, selector }) =>
        `${relative(site.folder, filePath ?? '')}:${line} ${ruleId}: ${message} (${selector})`,
    ),
  );
  expect(found).toEqual([]);
});

test('no page bears a style attribute, an inline script or an event handler', async ({ page }, {
  project,
}) => {
  const found: string[] = [];
  for (const { file, path } of builtPages(siteOf(project.name))) {
    const inline = await page.evaluate(
      (html) => {
        const parsed = new DOMParser().parseFromString(html, 'text/html');
        return [...parsed.querySelectorAll('*')].flatMap((element) => [
          ...(element.matches('script:not([src], [type="application/ld+json"])')
            ? ['<script>']
            : []),
          ...element
            .getAttributeNames()
            .filter((name) => name === 'style' || /^on[a-z]+$/.test(name))
            .map((name) => `<${element.localName} ${name}>`),
        ]);
      },
      readFileSync(file, 'utf8'),
    );
    found.push(...inline.map((what) => `${path}: ${what}`));
  }
  expect(found).toEqual([]);
});

test('the one inline stylesheet is that of the fonts, the same on every page', async ({ page }, {
  project,
}) => {
  const styles = new Set<string>();
  for (const { file } of builtPages(siteOf(project.name))) {
    const inline = await page.evaluate(
      (html) => {
        const parsed = new DOMParser().parseFromString(html, 'text/html');
        return [...parsed.querySelectorAll('style')].map((style) => style.textContent);
      },
      readFileSync(file, 'utf8'),
    );
    for (const text of inline) styles.add(text);
  }
  for (const text of styles)
    expect(text.replaceAll(/@font-face\{[^}]*\}/g, '')).toMatch(/^(:root\{[^}]*\})?$/);
});
