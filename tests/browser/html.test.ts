import { readdirSync } from 'node:fs';
import { HtmlValidate, type RuleConfig } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { REPORT_SITE } from '../report.ts';

/** Rules of taste that the pages break for a reason; every other recommended rule holds. */
const EXCEPTIONS: RuleConfig = {
  // React writes attributes as its properties are called, empty ones with `=""` and void elements with a slash:
  // to an HTML parser all the same.
  'attr-case': 'off',
  'attribute-boolean-style': 'off',
  'attribute-empty-style': 'off',
  'void-style': 'off',
  // React's own ids start with an underscore, as HTML allows.
  'valid-id': ['error', { relaxed: true }],
  // A headline says its message in full, and is cut by whoever has no room for it.
  'long-title': 'off',
  // How many rows a table has is known to its markup only.
  'no-inline-style': ['error', { allowedProperties: ['--rows'] }],
};

const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended'], rules: EXCEPTIONS });

const pages = readdirSync(REPORT_SITE, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));

describe('the built pages', () => {
  it.each(pages.sort())('%s is valid HTML', async (page) => {
    const { results } = await validator.validateFile(`${REPORT_SITE}/${page}`);
    const faults = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, line, column, message }) => `${line}:${column} ${ruleId}: ${message}`),
    );
    expect(faults).toEqual([]);
  });

  it('would not pass with an unclosed element, an id used twice or a picture without an alternative', async () => {
    const { results } = await validator.validateString(
      '<!DOCTYPE html><html lang="en"><head><title>a</title></head><body><p id="a"><b id="a"><img src="a.png"></p></body></html>',
    );
    const rules = results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
    expect(rules).toEqual(expect.arrayContaining(['close-order', 'no-dup-id', 'wcag/h37']));
  });
});
