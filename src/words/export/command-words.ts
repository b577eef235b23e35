import { clip, quoted } from '../faults/faults.ts';
import type { Bilingual, Lang } from '../lang.ts';

/* What the command line says: one sentence for what it refuses, and what it did. */

const list = (items: readonly string[]): Bilingual => ({ zh: items.join('、'), en: items.join(', ') });

const nearest = (name: string | null): Bilingual =>
  name === null ? { zh: '', en: '' } : { zh: `是否指 ${name}？`, en: ` Did you mean ${name}?` };

export const unknownOption = (name: string, near: string | null): Bilingual => ({
  zh: `没有 ${clip(name)} 这个选项。${nearest(near).zh}--help 列出全部选项。`,
  en: `There is no option ${clip(name)}.${nearest(near).en} --help lists them all.`,
});

export const missingValue = (name: string): Bilingual => ({
  zh: `选项 ${name} 后面要写一个值，如 --help 所示。`,
  en: `The option ${name} needs a value, as --help shows.`,
});

export const needlessValue = (name: string): Bilingual => ({
  zh: `选项 ${name} 不带值，请去掉等号和后面的内容。`,
  en: `The option ${name} takes no value; leave out the equals sign and what follows.`,
});

export const unknownChoice = (option: string, value: string, known: readonly string[]): Bilingual => ({
  zh: `${option} 不认识${quoted(value)}，可以是：${list(known).zh}。`,
  en: `${option} does not know ${quoted(value)}; it can be ${list(known).en}.`,
});

export const onlyOne = (option: string): Bilingual => ({
  zh: `${option} 只能有一个值。`,
  en: `${option} takes one value only.`,
});

export const unknownSize = (value: string, known: readonly string[]): Bilingual => ({
  zh: `--size 不认识${quoted(value)}，可以是 ${list(known).zh}，或像素数如 1200x800（320x180 至 8000x8000）。`,
  en: `--size does not know ${quoted(value)}; it can be ${list(known).en}, or pixels such as 1200x800 (320x180 to 8000x8000).`,
});

export const tooLarge = (size: string, scale: number): Bilingual => ({
  zh: `${size} 放大 ${scale} 倍后过大（每边至多 16000 像素，总共至多一亿像素），请减小 --size 或 --scale。`,
  en: `${size} at scale ${scale} is too large (at most 16000 px a side and 100 million in all); choose a smaller --size or --scale.`,
});

export const badSite = (value: string): Bilingual => ({
  zh: `--site 要写网站的地址，如 https://example.org/shushuo/，不能是${quoted(value)}。`,
  en: `--site must be the address of a site such as https://example.org/shushuo/ and not ${quoted(value)}.`,
});

export const noSlide = (size: string): Bilingual => ({
  zh: `幻灯片没有 ${size} 这种尺寸，--size 中须有 16:9 或 4:3。`,
  en: `There are no slides of ${size}; --size must have 16:9 or 4:3 among its values.`,
});

export const unknownPanel = (id: string, near: string | null): Bilingual => ({
  zh: `没有名为${quoted(id)}的图。${nearest(near).zh}--list 列出全部。`,
  en: `There is no panel named ${quoted(id)}.${nearest(near).en} --list names them all.`,
});

export const noSuchView = (id: string, view: string, known: readonly string[]): Bilingual =>
  known.length === 0
    ? {
        zh: `图 ${id} 只有一种显示方式，不能用 --view ${view}。`,
        en: `The panel ${id} has one view only; leave out --view ${view}.`,
      }
    : {
        zh: `图 ${id} 没有 ${view} 这种显示方式，可以是：${list(known).zh}。`,
        en: `The panel ${id} has no view ${view}; it can be ${list(known).en}.`,
      };

export const noPanel = (): Bilingual => ({
  zh: '数据里没有一张图，请在 datapackage.json 的 views 中声明。',
  en: 'The data declares no panel; add one to views in datapackage.json.',
});

const REASONS: Readonly<Record<string, Bilingual>> = {
  ENOENT: { zh: '没有这个文件或文件夹', en: 'there is no such file or folder' },
  EACCES: { zh: '没有权限', en: 'permission denied' },
  EPERM: { zh: '没有权限', en: 'permission denied' },
  EROFS: { zh: '所在的盘只读', en: 'the disk is read-only' },
  EISDIR: { zh: '那是一个文件夹', en: 'it is a folder' },
  ENOTDIR: { zh: '路径中有一段不是文件夹', en: 'a part of the path is not a folder' },
  EEXIST: { zh: '那是一个文件，不是文件夹', en: 'it is a file and not a folder' },
  ENOSPC: { zh: '盘上没有空间了', en: 'the disk is full' },
  ENAMETOOLONG: { zh: '名称太长', en: 'the name is too long' },
};

const reasonOf = (code: string): Bilingual => REASONS[code] ?? { zh: code, en: code };

export const unreadable = (path: string, code: string): Bilingual => ({
  zh: `文件 ${path} 读不出来：${reasonOf(code).zh}。`,
  en: `The file ${path} cannot be read: ${reasonOf(code).en}.`,
});

export const unwritable = (path: string, code: string): Bilingual => ({
  zh: `${path} 写不进去：${reasonOf(code).zh}。`,
  en: `Cannot write to ${path}: ${reasonOf(code).en}.`,
});

export const brokenData = (path: string): Bilingual => ({
  zh: `${path} 的数据无法使用，未导出任何文件；请按以上所列改正。`,
  en: `The data of ${path} cannot be used and nothing was exported; correct what is listed above.`,
});

export const stopped = (): Bilingual => ({ zh: '已中止。', en: 'Stopped.' });

export const finished = (files: number, folder: string, seconds: number): Bilingual => {
  const pace = (files / seconds).toFixed(1);
  return {
    zh: `${files} 个文件写入 ${folder}，用时 ${seconds.toFixed(1)} 秒，每秒 ${pace} 个。`,
    en: `${files} ${files === 1 ? 'file' : 'files'} in ${folder}, ${seconds.toFixed(1)} s, ${pace} a second.`,
  };
};

const zh = `导出图、表和文稿。

  npm run export -- [图 …] [选项]

不写图名即为全部；--list 列出图名。多个值用逗号隔开。

  --format      svg png pdf pptx docx xlsx csv json zip    默认 svg
                不指定图时，pdf 为整份报告的 A4 册子，pptx 为整份报告的幻灯片（16:9、4:3），docx 为 Word 文档，
                xlsx、csv、json 为全部数据；指定图时只含这些图，pdf 和表每图一个文件；
                zip 为资料包，内有图（--format 里的 svg、png、pdf，默认 svg 和 png）、数据、图注和来源
  --lang        zh en                                  默认 zh
  --theme       light dark                             默认 light
  --size        16:9 (1600x900)  4:3 (1440x1080)  1:1 (1200x1200)  3:4 (1080x1440)  9:16 (1080x1920)
                或像素数如 1200x800                    默认 16:9
  --scale       png 每边放大 1 2 3 4 倍                 默认 2
  --view        level index growth                     默认各图自己的显示方式
  --background  paper white transparent                默认 paper
  --outlines    svg 中文字转为轮廓，不需要字体
  --no-title    只要图，不要标题、说明和来源
  --proof       图片里加二维码和校验码：截图拖到网页上，就能打开这张图，并知道数据变没变
  --site        二维码指向的网站，如 https://example.org/shushuo/
  --data        自己的数据：网页能打开的任何表格或 https:// 地址，多个用逗号隔开；
                或报告指标的另一份 figures.csv
  --sheet       工作簿里的工作表                       默认有数字的一张
  --chart       bars grouped-bars stacked shares diverging dots dumbbell slope lines index area multiples
                pyramid heat map scatter histogram box waterfall donut    默认按各列推断
  --value --label --time --group   数值、名称、时间、分组所在的列，按文件里的列名；
                --time headers 指列名就是时间；--value、--label 可有几个
  --unit        单位，或单位所在的列
  --facet       每项一图的列
  --filter      只留一些行：列=值|值、列!=值、列>=数、列<=数，可有几个
  --measure     share share-of-series change index:时间 per:列
  --sort        high low name file
  --top         只画前几项
  --highlight   名称：红色，其余灰色，可有几个
  --sequence    名称，按所给次序排在前面，可有几个
  --decimals    小数位数，0 至 6
  --color       名称=cinnabar azurite malachite ochre stone，可有几个
  --line        参考线：数值或数值=文字，至多三条
  --mark        标出的点：行、行|系列，后面可加 =文字，至多十个
  --headline, --subtitle, --source, --remark   自己写的标题、副标题、来源、附注（附注可有几个）
  --title       标题
  --strict      读取时有任何存疑即以 1 退出，不导出
  --template    单位的模板（.pptx 或 .potx），幻灯片套用它的母版、版式、配色和字体；
                不写 --format 时导出 pptx
  --job         任务文件 jobs.json：一个数组，每项是一组这些选项，图名写在 panels 里，
                路径相对于任务文件
  --descriptor  另一份 datapackage.json，其他文件在它旁边找
  --out         写到哪个文件夹                         默认 export
  --list        列出图名和标题
  --help        显示本说明

例：
  npm run export -- contracts relief --format png --size 1:1,9:16
  npm run export -- --format pdf,pptx --lang zh,en
  npm run export -- membership --view growth --format svg --outlines
  npm run export -- --data 2026.csv --descriptor 2026.json --format zip --out 资料包
  npm run export -- --data 会员.xlsx --chart lines --value 会员 --time 年份 --group 地区 --format png,pptx
  npm run export -- --job jobs.json --strict

出错时退出码为 1，并说明原因；不会留下写了一半的文件。
`;

const en = `Exports panels, tables and documents.

  npm run export -- [panel …] [options]

Without a panel all are exported; --list names them. Several values are separated by commas.

  --format      svg png pdf pptx docx xlsx csv json zip    default svg
                without a panel, pdf is an A4 booklet, pptx a deck (16:9, 4:3) and docx a Word document of the whole report,
                xlsx, csv and json hold all data; else the named panels alone, of pdf and tables a file each;
                zip is the press kit: pictures (svg, png, pdf as far as in --format; default svg and png),
                data, captions and source
  --lang        zh en                                  default zh
  --theme       light dark                             default light
  --size        16:9 (1600x900)  4:3 (1440x1080)  1:1 (1200x1200)  3:4 (1080x1440)  9:16 (1080x1920)
                or pixels such as 1200x800             default 16:9
  --scale       1 2 3 4 px of a png for each           default 2
  --view        level index growth                     default each panel's own
  --background  paper white transparent                default paper
  --outlines    text of an svg as outlines, which need no font
  --no-title    the chart alone, without title, notes and source
  --proof       a code and a checksum in pictures: a screenshot dropped on the page opens the chart and
                tells whether its data have changed
  --site        the site the code leads to, such as https://example.org/shushuo/
  --data        own data: any table that the page opens, or an https:// address, several parted by commas;
                or another figures.csv of the report
  --sheet       sheet of a workbook                    default the one with numbers
  --chart       bars grouped-bars stacked shares diverging dots dumbbell slope lines index area multiples
                pyramid heat map scatter histogram box waterfall donut    default as the columns suggest
  --value --label --time --group   columns of values, names, times and groups, by their names in the file;
                --time headers: the column names are times; --value and --label may be several
  --unit        a unit, or a column of units
  --facet       the column each thing in which has a chart of its own
  --filter      only some rows: column=value|value, column!=value, column>=number, column<=number; may be several
  --measure     share share-of-series change index:time per:column
  --sort        high low name file
  --top         only so many are drawn
  --highlight   a name: red, the rest grey; may be several
  --sequence    names in the order of a hand, the others behind; may be several
  --decimals    digits behind the point, 0 to 6
  --color       name=cinnabar azurite malachite ochre stone; may be several
  --line        a reference line: a value, or value=words; at most three
  --mark        a point set apart: row, or row|series, with =words behind it or without; at most ten
  --headline, --subtitle, --source, --remark   words of one's own for these; several remarks are several notes
  --title       headline
  --strict      exits with 1 on any doubt while reading, and exports nothing
  --template    a .pptx or .potx of the office: slides come under its master, layouts, colours and fonts;
                without --format, pptx
  --job         a job file, jobs.json: an array of sets of these options, panels under "panels",
                paths from the folder of the file
  --descriptor  another datapackage.json; its other files are looked for beside it
  --out         folder to write to                     default export
  --list        names the panels with their titles
  --help        shows this

Examples:
  npm run export -- contracts relief --format png --size 1:1,9:16
  npm run export -- --format pdf,pptx --lang zh,en
  npm run export -- membership --view growth --format svg --outlines
  npm run export -- --data 2026.csv --descriptor 2026.json --format zip --out press-kit
  npm run export -- --data members.xlsx --chart lines --value members --time year --group region --format png,pptx
  npm run export -- --job jobs.json --strict

On a fault it says why and exits with 1; no file is left half-written.
`;

const HELP: Readonly<Record<Lang, string>> = { zh, en };

export const helpOn = (lang: Lang): string => HELP[lang];
