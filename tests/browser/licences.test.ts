import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodeBase91 } from '../../src/export/base91.ts';
import { REPORT_SITE } from '../report.ts';

const read = (file: string): string => readFileSync(join(REPORT_SITE, file), 'utf8');

const files = readdirSync(REPORT_SITE, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(REPORT_SITE, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));

/** Packages by the file they are in, as the bundlers listed its modules. */
const packages = JSON.parse(read('licences/packages.json')) as Readonly<Record<string, readonly string[]>>;
const all = [...new Set(Object.values(packages).flat())];
const site = read('licences/third-party.txt');
const [, listed = '', packed = ''] =
  /<aside id="licences">.*?<pre[^>]*>(.*?)<\/pre>.*?<script[^>]*>([^<]+)<\/script>\s*<\/aside>/s.exec(
    read('shushuo.html'),
  ) ?? [];
const inFile = gunzipSync(decodeBase91(packed)).toString();

/** Written by us without any package. */
const OWN = /^(assets\/embed-data-|examples\/reveal\/deck)/;

/** Words that only stand in the code of a package, or of one inside it. */
const MARKS: readonly (readonly [name: string, mark: RegExp])[] = [
  ['react-dom', /react\.dev\/errors/],
  ['echarts', /\[ECharts\]/],
  ['papaparse', /UndetectableDelimiter/],
  ['pdfkit', /PDFKit/],
  ['pdfjs-dist', /PasswordException/],
  ['fontkit', /Unknown font format/],
  ['fflate', /invalid zip data|unexpected EOF.*invalid block type/],
  ['@e965/xlsx', /SheetNames/],
  ['@resvg/resvg-wasm', /Wasm has not been initialized/],
  ['htmlparser2', /oncdatastart/],
  ['saxen', /unclosed tag/],
  ['workbox-precaching', /__WB_REVISION__/],
  ['@noble/hashes', /"sha256|output_ expected|digestInto/],
];

const nameOf = (id: string): string => id.replace(/ [^ ]*$/, '');

describe('the licences', () => {
  it('know every script and font of the site', () => {
    const shipped = files.filter((file) => /\.(m?js|woff2|ttf\.gz)$|^shushuo\.html$/.test(file) && !OWN.test(file));
    expect(shipped.length).toBeGreaterThan(40);
    expect(shipped.filter((file) => !Object.hasOwn(packages, file))).toEqual([]);
  });

  it('stand under the name of every package that is in a script, a worker, an embed or a font', () => {
    const stands = (id: string) => site.split('\n').some((line) => line.startsWith(`${id} (`));
    expect(all.length).toBeGreaterThan(40);
    expect(all.filter((id) => !stands(id))).toEqual([]);
    const held = packages['shushuo.html'] ?? [];
    expect(held.length).toBeGreaterThan(15);
    expect(held.filter((id) => !inFile.includes(`\n${id} (`) || !`\n${listed}`.includes(`\n${id} (`))).toEqual([]);
  });

  it.each([
    'react',
    'react-dom',
    'preact',
    'echarts',
    'zrender',
    'pdfkit',
    'fontkit',
    'fflate',
    'saxen',
    'harfbuzzjs',
    '@noble/hashes',
    '@resvg/resvg-wasm',
    '@e965/xlsx',
    'papaparse',
    'workbox-precaching',
    'reveal.js',
    '@expo-google-fonts/noto-sans-sc',
  ])('are there for %s', (name) => {
    expect(all.map(nameOf)).toContain(name);
  });

  it.each(MARKS)('name %s in every script that holds its code', (name, mark) => {
    const holders = files.filter((file) => /^assets\/.*\.js$|^[\w-]+\.js$/.test(file) && mark.test(read(file)));
    expect(holders.length).toBeGreaterThan(0);
    expect(holders.filter((file) => !packages[file]?.map(nameOf).includes(name))).toEqual([]);
  });

  it('are whole: the texts and notices that have to go with the code', () => {
    const parts = [
      /Mozilla Public License Version 2\.0/i,
      /Apache License\s+Version 2\.0, January 2004/,
      /This product includes software developed at\s+The Apache Software Foundation/,
      /SIL OPEN FONT LICENSE/i,
      /HarfBuzz is licensed under the so-called "Old MIT" license/,
      /Permission is hereby granted, free of charge/,
      /Redistribution and use in source and binary forms/,
    ];
    expect(parts.filter((part) => !part.test(site))).toEqual([]);
    expect(inFile).toMatch(/The Apache Software Foundation \(https:\/\/www\.apache\.org\/\)/);
    expect(site).toMatch(/@resvg\/resvg-wasm [\d.]+ \(MPL-2\.0\) https:\/\//);
  });
});
