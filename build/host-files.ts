import { COMMON, headersOfKind, type InlineByKind, KINDS, type Kind, kindOf } from './site-headers.ts';

/** Headers for all paths that a pattern means: `/en/`, `/assets/*`. */
interface Rule {
  readonly pattern: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The paths a file is asked for by: an index also by its folder. */
const pathsOf = (file: string): string[] =>
  /(^|\/)index\.html$/.test(file) ? [`/${file.slice(0, -'index.html'.length)}`, `/${file}`] : [`/${file}`];

/**
 * Patterns that cover the files of a site without overlap, since hosts join or override the headers of patterns that
 * do: a folder of one kind is one pattern, a mixed one is gone into.
 */
function patternsOf(files: readonly string[], folder = ''): (readonly [pattern: string, kind: Kind])[] {
  const below = files.filter((file) => file.startsWith(folder));
  const own = below.filter((file) => !file.slice(folder.length).includes('/'));
  const folders = new Set(below.flatMap((file) => file.slice(folder.length).match(/^[^/]+\//) ?? []));
  const within = [...folders].flatMap((name) => {
    const inside = below.filter((file) => file.startsWith(folder + name));
    const kinds = [...new Set(inside.map(kindOf))];
    const [kind] = kinds;
    if (kind === undefined || kinds.length > 1) return patternsOf(inside, folder + name);
    return [[`/${folder}${name}*`, kind] as const];
  });
  return [...own.flatMap((file) => pathsOf(file).map((path) => [path, kindOf(file)] as const)), ...within];
}

/** The headers of a built site as rules that do not overlap, but for the first, which holds for all. */
export function rulesOf(files: readonly string[], inline: InlineByKind): Rule[] {
  const patterns = patternsOf([...files].sort());
  return [
    { pattern: '/*', headers: COMMON },
    ...patterns.map(([pattern, kind]) => ({ pattern, headers: headersOfKind(kind, inline) })),
  ];
}

const linesOf = (headers: Rule['headers'], write: (name: string, value: string) => string): string =>
  Object.entries(headers)
    .map(([name, value]) => write(name, value))
    .join('\n');

/** `_headers` of Netlify and Cloudflare Pages, for a site at the root of its host. */
export const netlifyFile = (rules: readonly Rule[]): string =>
  rules
    .map(({ pattern, headers }) => `${pattern}\n${linesOf(headers, (name, value) => `  ${name}: ${value}`)}\n`)
    .join('\n');

/** `vercel.json`, for a site at the root of its host. */
export function vercelFile(rules: readonly Rule[]): string {
  const headers = rules.map(({ pattern, headers }) => ({
    source: pattern.replaceAll('.', '\\.').replace('*', '(.*)'),
    headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
  }));
  return `${JSON.stringify({ trailingSlash: true, headers }, null, 2)}\n`;
}

/** `.htaccess` of Apache; patterns count from its own folder, so the site may stand anywhere. */
export function apacheFile(inline: InlineByKind): string {
  const name = (kind: Kind) => `shushuo_${kind.replace('-', '_')}`;
  const rules = KINDS.map(([kind, pattern]) => `  RewriteRule ^${pattern} - [E=${name(kind)}:1,L]`);
  const headers = KINDS.map(([kind]) =>
    linesOf(headersOfKind(kind, inline), (key, value) => `  Header always set ${key} "${value}" env=${name(kind)}`),
  );
  return `AddType application/wasm .wasm
AddType "text/csv; charset=utf-8" .csv
AddDefaultCharset utf-8
# For a site at the root of its host.
ErrorDocument 404 /404.html
<IfModule mod_rewrite.c>
  RewriteEngine On
${rules.join('\n')}
</IfModule>
<IfModule mod_headers.c>
${linesOf(COMMON, (key, value) => `  Header always set ${key} "${value}"`)}
${headers.join('\n')}
</IfModule>
`;
}

/** A `map` of nginx: the value of a header by the kind of the path. */
function nginxMap(header: string, variable: string, inline: InlineByKind): string {
  const values = KINDS.map(([kind]) => `  ${kind} "${headersOfKind(kind, inline)[header] ?? ''}";`);
  return `map $shushuo_kind $${variable} {\n${values.join('\n')}\n}`;
}

/** A server block of nginx, to be fitted and included within `http`. */
export function nginxFile(inline: InlineByKind): string {
  const names = [...new Set(KINDS.flatMap(([kind]) => Object.keys(headersOfKind(kind, inline))))];
  const variableOf = (name: string) => `shushuo_${name.toLowerCase().replaceAll('-', '_')}`;
  const kinds = KINDS.map(([kind, pattern]) => (pattern === '' ? `  default ${kind};` : `  "~^/${pattern}" ${kind};`));
  return `# Adapt server_name and root; include within http { }. A header that is blank is not sent.
map $uri $shushuo_kind {
${kinds.join('\n')}
}
${names.map((name) => nginxMap(name, variableOf(name), inline)).join('\n')}

server {
  listen 80;
  server_name example.org;
  root /srv/shushuo;
  index index.html;
  charset utf-8;
  charset_types text/css text/csv text/plain text/javascript application/javascript application/json;
  gzip on;
  gzip_vary on;
  gzip_types text/css text/csv text/plain text/javascript application/javascript application/json application/wasm image/svg+xml;

${linesOf(COMMON, (name, value) => `  add_header ${name} "${value}" always;`)}
${names.map((name) => `  add_header ${name} $${variableOf(name)} always;`).join('\n')}

  error_page 404 /404.html;

  location / {
    try_files $uri $uri/ =404;
  }
  location ~ \\.csv$ {
    types { }
    default_type text/csv;
  }
  location ~ \\.wasm$ {
    types { }
    default_type application/wasm;
  }
}
`;
}
