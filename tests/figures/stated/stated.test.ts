import { describe, expect, it } from 'vitest';
import { readStated, readStep } from '../../../src/figures/stated/stated.ts';

/** A reading in one line: `120000 人（次） nearly`, `10..15 % stated`, `2 倍 stated growth 100`. */
function inOneLine(text: string): string {
  const reading = readStated(text);
  if (!reading.ok) return reading.reason;
  const { value, valueHigh, unit, qualifier, growthPct } = reading;
  const number = valueHigh === undefined ? `${value}` : `${value}..${valueHigh}`;
  return [number, unit, qualifier, growthPct === undefined ? '' : `growth ${growthPct}`].filter(Boolean).join(' ');
}

/** Rows of a table `printed → meant`, one a line. */
const rowsOf = (table: string): string[][] =>
  table
    .split('\n')
    .filter(Boolean)
    .map((row) => row.split(' → '));

const STATED: Readonly<Record<string, string>> = {
  'the report of 2016': `
2.05万份 → 20500 份 stated
2.04万份 → 20400 份 stated
100多万项 → 1000000 项 over
50多万条 → 500000 条 over
90%以上 → 90 % over
400多万名 → 4000000 名 over
1190场（次） → 1190 场（次） stated
443万人（次） → 4430000 人（次） stated
近12万人（次） → 120000 人（次） nearly
2名 → 2 名 stated
第10 → 10 stated
第16名 → 16 名 stated
两次 → 2 次 stated
每两年 → 2 年 stated
282个 → 282 个 stated
213场次 → 213 场次 stated
近17万 → 170000 nearly
2.71万个 → 27100 个 stated
2.69万家 → 26900 家 stated
109.2万人次 → 1092000 人次 stated
5.1亿元 → 510000000 元 stated
3.66万个 → 36600 个 stated
8.4万个 → 84000 个 stated
363万人 → 3630000 人 stated
58个 → 58 个 stated
2000多万元 → 20000000 元 over
5万人次 → 50000 人次 stated
上千万元 → 10000000 元 order
10多个 → 10 个 over
20个 → 20 个 stated
31万人（次） → 310000 人（次） stated
400多万元 → 4000000 元 over
百家 → 100 家 stated
三分之二 → 66.6666666666667 % stated
六成以上 → 60 % over
３６３万人 → 3630000 人 stated
1,190 → 1190 stated
3—5万人 → 30000..50000 人 stated
二十余个 → 20 个 over
百分之九十 → 90 % stated
翻一番 → 2 倍 stated growth 100
`,
  'what reports say in passing': `
是2008年2.1万份的3倍 → 3 倍 stated growth 200
比2008年的1.2万份增长120% → 120 % stated growth 120
由2008年的3万人增长1.2倍 → 1.2 倍 stated growth 120
过2万人 → 20000 人 over
会员过2万人 → 20000 人 over
举办过5场 → 5 场 stated
举办过2万场 → 20000 场 stated
百分之三点5 → 3.5 % stated
百分之十二点5 → 12.5 % stated
5.5级 → 5.5 级 stated
26微克/立方米 → 26 微克/立方米 stated
两三千人 → 2000..3000 人 stated
三分之一至三分之二 → 33.3333333333333..66.6666666666667 % stated
千分之三到五 → 3..5 ‰ stated
`,
  'units and what they count': `
1.7亿人次 → 170000000 人次 stated
29.4万个 → 294000 个 stated
273亿多元 → 27300000000 元 over
32次 → 32 次 stated
585人(户) → 585 人（户） stated
56万多人(次) → 560000 人（次） over
80万人次以上 → 800000 人次 over
85万斤 → 850000 斤 stated
300家（次） → 300 家（次） stated
35个（次） → 35 个（次） stated
12.3万户（次） → 123000 户（次） stated
500名（次） → 500 名（次） stated
200余台（套） → 200 台（套） over
109万（人）次 → 1090000 （人）次 stated
12.8万人（家）次 → 128000 人（家）次 stated
12万人/次 → 120000 人/次 stated
5万人·次 → 50000 人·次 stated
8.9万件次 → 89000 件次 stated
1.1万户次 → 11000 户次 stated
4000家次 → 4000 家次 stated
35期 → 35 期 stated
46栋 → 46 栋 stated
1.3万幅 → 13000 幅 stated
400余篇 → 400 篇 over
102枚 → 102 枚 stated
5万平方米 → 50000 平方米 stated
300平方公里 → 300 平方公里 stated
50万㎡ → 500000 ㎡ stated
200万m2 → 2000000 m2 stated
30万m³ → 300000 m³ stated
12.5公里 → 12.5 公里 stated
5千米 → 5 千米 stated
2.6万亩 → 26000 亩 stated
3.5万公顷 → 35000 公顷 stated
30吨 → 30 吨 stated
3000吨标准煤 → 3000 吨标准煤 stated
500公斤 → 500 公斤 stated
50千克 → 50 千克 stated
1.2亿千瓦时 → 120000000 千瓦时 stated
1000万千瓦 → 10000000 千瓦 stated
220千伏 → 220 千伏 stated
36.5℃ → 36.5 ℃ stated
零下20度 → -20 度 stated
350公里/小时 → 350 公里/小时 stated
95分 → 95 分 stated
60岁 → 60 岁 stated
1500字 → 1500 字 stated
60周年 → 60 周年 stated
3小时 → 3 小时 stated
40学时 → 40 学时 stated
5个工作日 → 5 个工作日 stated
12个月 → 12 个月 stated
5天 → 5 天 stated
2学分 → 2 学分 stated
20个百分点 → 20 个百分点 stated
0.3个百分点 → 0.3 个百分点 stated
`,
  money: `
40.7万元 → 407000 元 stated
129.4亿元 → 12940000000 元 stated
5.1亿元人民币 → 510000000 元 stated
人民币5.1亿元 → 510000000 元 stated
¥500 → 500 元 stated
￥5.1亿 → 510000000 元 stated
100块 → 100 元 stated
5块钱 → 5 元 stated
2300多块 → 2300 元 over
8角 → 0.8 元 stated
5毛 → 0.5 元 stated
5亿美元 → 500000000 美元 stated
3000万欧元 → 30000000 欧元 stated
1000元/人 → 1000 元/人 stated
2000元/月 → 2000 元/月 stated
5.1（亿元） → 510000000 元 stated
人均2.5万元 → 25000 元 stated
每人每月300元 → 300 元 stated
每亩600元 → 600 元 stated
万亿元 → 1000000000000 元 stated
121万亿元 → 121000000000000 元 stated
3块牌子 → 3 块 stated
`,
  "nouns behind or in the unit's place": `
58个贫困县 → 58 个 stated
2万名困难职工 → 20000 名 stated
400多万名职工 → 4000000 名 over
30多部法律法规 → 30 部 over
1360余家企事业单位 → 1360 家 over
100家示范社区 → 100 家 stated
5万名一线职工 → 50000 名 stated
3个国家级技能大师工作室 → 3 个 stated
26个省（区、市） → 26 个 stated
9个乡镇（街道） → 9 个 stated
363万人（含农民工） → 3630000 人 stated
8万户家庭 → 80000 户 stated
2000万元专项资金 → 20000000 元 stated
100个“职工之家” → 100 个 stated
10名“五一劳动奖章”获得者 → 10 名 stated
90%以上企业 → 90 % over
30人以上企业 → 30 人 over
5年以上工龄 → 5 年 over
20%-30%的企业 → 20..30 % stated
10万职工 → 100000 职工 stated
近1亿农村贫困人口 → 100000000 农村贫困人口 nearly
近17万职工、学生和群众 → 170000 职工、学生和群众 nearly
100余村 → 100 村 over
200万农民工 → 2000000 农民工 stated
百万职工 → 1000000 职工 stated
3.66万（个） → 36600 个 stated
`,
  'Chinese numerals': `
两 → 2 stated
俩 → 2 stated
零 → 0 stated
〇 → 0 stated
六十四 → 64 stated
三百五十人 → 350 人 stated
三百亩土地 → 300 亩 stated
一千二百三十四家 → 1234 家 stated
一百零八个 → 108 个 stated
一百二十三万四千五百六十七 → 1234567 stated
十万零五百 → 100500 stated
一万二 → 12000 stated
两千三 → 2300 stated
三百五 → 350 stated
三万六千五百 → 36500 stated
十五万 → 150000 stated
两千万 → 20000000 stated
一亿二千万 → 120000000 stated
六千六百万 → 66000000 stated
一万亿 → 1000000000000 stated
三万五千亿 → 3500000000000 stated
三点五万 → 35000 stated
三点六六万个 → 36600 个 stated
十二点五亿元 → 1250000000 元 stated
〇点五个百分点 → 0.5 个百分点 stated
廿五人 → 25 人 stated
卅人 → 30 人 stated
壹佰万元 → 1000000 元 stated
叁万伍仟元 → 35000 元 stated
贰拾个 → 20 个 stated
三六三万人 → 3630000 人 stated
一二〇人 → 120 人 stated
三家企业 → 3 家 stated
五个省份 → 5 个 stated
六个方面 → 6 个 stated
两名选手 → 2 名 stated
半年 → 0.5 年 stated
半小时 → 0.5 小时 stated
半个月 → 0.5 个月 stated
一年半 → 1.5 年 stated
两个半 → 2.5 个 stated
一个半月 → 1.5 个月 stated
29元3角 → 29.3 元 stated
近十二元五角六分 → 12.56 元 nearly
5角6分 → 0.56 元 stated
3块5毛钱以上 → 3.5 元 over
两个半小时 → 2.5 个小时 stated
三年多时间 → 3 年 over
`,
  'mixed writing': `
3万5千 → 35000 stated
2亿3000万 → 230000000 stated
1亿3千多万 → 130000000 over
1.2千万 → 12000000 stated
1万2千人 → 12000 人 stated
4万3千多名 → 43000 名 over
5千万元 → 50000000 元 stated
3个亿 → 300000000 stated
3.5个亿 → 350000000 stated
一百多个亿 → 10000000000 over
百万 → 1000000 stated
十万 → 100000 stated
千人 → 1000 人 stated
百万元 → 1000000 元 stated
百名劳模 → 100 名 stated
1万3 → 13000 stated
12,345.6万 → 123456000 stated
1,190 → 1190 stated
2,500万元 → 25000000 元 stated
12345678 → 12345678 stated
0.98万个 → 9800 个 stated
0 → 0 stated
0起 → 0 起 stated
`,
  'more than': `
100多万 → 1000000 over
120余万人次 → 1200000 人次 over
2.05万余份 → 20500 份 over
5万余份 → 50000 份 over
3万多个 → 30000 个 over
9亿多人 → 900000000 人 over
1.5亿多元 → 150000000 元 over
10多万职工 → 100000 职工 over
二十多万 → 200000 over
十多亿元 → 1000000000 元 over
一百余家 → 100 家 over
百余家 → 100 家 over
千余名 → 1000 名 over
万余人 → 10000 人 over
百余万元 → 1000000 元 over
千万余元 → 10000000 元 over
5年多 → 5 年 over
3倍多 → 3 倍 over
10%多 → 10 % over
两个多月 → 2 个月 over
3个多小时 → 3 个小时 over
十几个 → 10 个 over
十几万人 → 100000 人 over
二十几家 → 20 家 over
超过100万人 → 1000000 人 over
超100万人 → 1000000 人 over
逾5000人 → 5000 人 over
突破600万大关 → 6000000 over
突破10万亿元大关 → 10000000000000 元 over
跨上1万亿元台阶 → 1000000000000 元 over
不少于30人 → 30 人 over
不低于5% → 5 % over
不得低于90% → 90 % over
至少3次 → 3 次 over
高于90% → 90 % over
大于50% → 50 % over
过百万 → 1000000 over
过亿元 → 100000000 元 over
会员人数突破百万 → 1000000 over
满5年 → 5 年 over
1100万人以上 → 11000000 人 over
5人及以上 → 5 人 over
50万+ → 500000 over
1000+家 → 1000 家 over
>50% → 50 % over
≥90% → 90 % over
`,
  'nearly, about, at most': `
近百家 → 100 家 nearly
近千万元 → 10000000 元 nearly
接近5万 → 50000 nearly
将近一半 → 50 % nearly
逼近10亿元 → 1000000000 元 nearly
近30% → 30 % nearly
约5万人 → 50000 人 about
大约3000人 → 3000 人 about
大概20个 → 20 个 about
约占30% → 30 % about
5万人左右 → 50000 人 about
6.5%左右 → 6.5 % about
50岁上下 → 50 岁 about
十来个 → 10 个 about
20来家 → 20 家 about
百来人 → 100 人 about
~5万 → 50000 about
≈3万 → 30000 about
10天以内 → 10 天 at-most
3年内 → 3 年 at-most
5%以内 → 5 % at-most
不到10个 → 10 个 at-most
不足三成 → 30 % at-most
不超过5% → 5 % at-most
不得超过3% → 3 % at-most
少于30人 → 30 人 at-most
低于2% → 2 % at-most
至多3个 → 3 个 at-most
最多5次 → 5 次 at-most
最高5万元 → 50000 元 at-most
未满18岁 → 18 岁 at-most
不满一年 → 1 年 at-most
尚不足10% → 10 % at-most
≤5% → 5 % at-most
5年以下 → 5 年 at-most
`,
  'orders of magnitude': `
上千万 → 10000000 order
上百家 → 100 家 order
上亿人 → 100000000 人 order
上百亿元 → 10000000000 元 order
上千余人 → 1000 人 order
上十万人 → 100000 人 order
数十个 → 10 个 order
数百人 → 100 人 order
数千万元 → 10000000 元 order
数十万人次 → 100000 人次 order
数亿元 → 100000000 元 order
几十个 → 10 个 order
几十万人 → 100000 人 order
几百万元 → 1000000 元 order
几家 → 1 家 order
好几百人 → 100 人 order
几个亿 → 100000000 order
成千上万 → 10000 order
成百上千 → 1000 order
数以万计 → 10000 order
数以千计的职工 → 1000 职工 order
亿万职工 → 100000000 职工 order
数十倍 → 10 倍 order
百分之几 → 1 % order
参赛职工上百万人次 → 1000000 人次 order
`,
  'two qualifiers': `
超过90%以上 → 90 % over
约5万人左右 → 50000 人 about
近20余家 → 20 家 about
约100多家 → 100 家 about
不超过5万左右 → 50000 about
超过数百万 → 1000000 order
`,
  ranges: `
3万—5万人 → 30000..50000 人 stated
3至5年 → 3..5 年 stated
三至五年 → 3..5 年 stated
3到5次 → 3..5 次 stated
30—50人 → 30..50 人 stated
10%—15% → 10..15 % stated
10—15% → 10..15 % stated
10％～15％ → 10..15 % stated
10%至15% → 10..15 % stated
2—3个百分点 → 2..3 个百分点 stated
两到三倍 → 2..3 倍 stated
六到七成 → 60..70 % stated
六成到七成 → 60..70 % stated
百分之五到百分之十 → 5..10 % stated
百分之三到五 → 3..5 % stated
3-5千人 → 3000..5000 人 stated
三至五百人 → 300..500 人 stated
十至二十万人 → 100000..200000 人 stated
500-1000万元 → 5000000..10000000 元 stated
500—1000元/月 → 500..1000 元/月 stated
8000—10000元 → 8000..10000 元 stated
8000元—1万元 → 8000..10000 元 stated
5000—1万人 → 5000..10000 人 stated
0.5—1万元 → 5000..10000 元 stated
1—2亿元 → 100000000..200000000 元 stated
260元至500元不等 → 260..500 元 stated
1至2次 → 1..2 次 stated
18—60周岁 → 18..60 周岁 stated
20—25℃ → 20..25 ℃ stated
-5%—-3% → -5..-3 % stated
约3—5万人 → 30000..50000 人 about
3—5万人左右 → 30000..50000 人 about
第10—16名 → 10..16 名 stated
3--5万人 → 30000..50000 人 stated
3–5万人 → 30000..50000 人 stated
3∼5万人 → 30000..50000 人 stated
`,
  'neighbouring digits': `
三四十个 → 30..40 个 stated
七八百人 → 700..800 人 stated
十七八个 → 17..18 个 stated
二三十 → 20..30 stated
五六万 → 50000..60000 stated
三四百万元 → 3000000..4000000 元 stated
一两次 → 1..2 次 stated
二十七八岁 → 27..28 岁 stated
十二三万 → 120000..130000 stated
三五个 → 3..5 个 stated
七、八百人 → 700..800 人 stated
七八成 → 70..80 % stated
百分之二三十 → 20..30 % stated
`,
  shares: `
85.52% → 85.52 % stated
90％ → 90 % stated
90﹪ → 90 % stated
100% → 100 % stated
5‰ → 5 ‰ stated
出生率6.39‰ → 6.39 ‰ stated
-0.6‰ → -0.6 ‰ stated
3—5‰ → 3..5 ‰ stated
不到5‰ → 5 ‰ at-most
提高0.3个千分点 → 0.3 个千分点 stated
百分之四十一点六 → 41.6 % stated
千分之五 → 5 ‰ stated
万分之三 → 0.03 % stated
千分之3.5 → 3.5 ‰ stated
百分之九十五点六 → 95.6 % stated
百分之九十五以上 → 95 % over
百分之百 → 100 % stated
百分百 → 100 % stated
百分之90 → 90 % stated
百分之一百二十 → 120 % stated
百分之十几 → 10 % over
四分之三以上 → 75 % over
五分之四 → 80 % stated
2/3以上 → 66.6666666666667 % over
3/4 → 75 % stated
三分之一强 → 33.3333333333333 % over
近三分之一 → 33.3333333333333 % nearly
八成 → 80 % stated
八成五 → 85 % stated
六成半 → 65 % stated
9成以上 → 90 % over
两成多 → 20 % over
九成弱 → 90 % nearly
一半 → 50 % stated
半数以上 → 50 % over
过半 → 50 % over
过半职工 → 50 % over
近半 → 50 % nearly
超半数 → 50 % over
大半 → 50 % over
不到一半 → 50 % at-most
占总数的三分之二 → 66.6666666666667 % stated
完成年度任务的140% → 140 % stated
`,
  change: `
增长120% → 120 % stated growth 120
增长5.2% → 5.2 % stated growth 5.2
下降3% → -3 % stated growth -3
下降3%以上 → -3 % over growth -3
负增长3% → -3 % stated growth -3
零增长 → 0 % stated growth 0
较2008年增长120% → 120 % stated growth 120
同比增长8.5% → 8.5 % stated growth 8.5
同比下降0.6% → -0.6 % stated growth -0.6
环比上涨1.5% → 1.5 % stated growth 1.5
年均增长6.2% → 6.2 % stated growth 6.2
比五年前增长50% → 50 % stated growth 50
较“十一五”末增长35% → 35 % stated growth 35
增幅达120% → 120 % stated growth 120
降幅3% → -3 % stated growth -3
增速为8% → 8 % stated growth 8
增长率为12.5% → 12.5 % stated growth 12.5
增长近三成 → 30 % nearly growth 30
增长三分之一 → 33.3333333333333 % stated growth 33.3333333333333
减少一半 → -50 % stated growth -50
压减30% → -30 % stated growth -30
减收5.5亿元 → -550000000 元 stated
减产约3万吨 → -30000 吨 about
净减120人 → -120 人 stated
减产的3家企业 → 3 家 stated
增长10%以上 → 10 % over growth 10
增长不到5% → 5 % at-most growth 5
增长8%—10% → 8..10 % stated
增长1.2倍 → 1.2 倍 stated growth 120
增长了一倍 → 1 倍 stated growth 100
增长近一倍 → 1 倍 nearly growth 100
增加两倍多 → 2 倍 over growth 200
增长到3倍 → 3 倍 stated growth 200
是2008年的3倍 → 3 倍 stated growth 200
相当于2008年的2.2倍 → 2.2 倍 stated growth 120
是五年前的2倍 → 2 倍 stated growth 100
是上年的1.5倍 → 1.5 倍 stated growth 50
是“十一五”末的2.5倍 → 2.5 倍 stated growth 150
扩大到原来的2倍 → 2 倍 stated growth 100
3倍于2008年 → 3 倍 stated growth 200
是全国平均的3倍 → 3 倍 stated
3倍 → 3 倍 stated
翻番 → 2 倍 stated growth 100
翻倍 → 2 倍 stated growth 100
翻两番 → 4 倍 stated growth 300
翻了一番 → 2 倍 stated growth 100
翻了近一番 → 2 倍 nearly growth 100
翻一番以上 → 2 倍 over growth 100
比2008年翻了一番 → 2 倍 stated growth 100
提高2.5个百分点 → 2.5 个百分点 stated
下降1.2个百分点 → -1.2 个百分点 stated
比上年末增加5.3万人 → 53000 人 stated
减少30万吨 → -300000 吨 stated
缩短5天 → -5 天 stated
提高到95% → 95 % stated
降至3% → 3 % stated
增加到363万人 → 3630000 人 stated
缩短至3天 → 3 天 stated
-3% → -3 % stated
−3% → -3 % stated
负3% → -3 % stated
+120% → 120 % stated
2.71万个，较2008年提高130% → 27100 个 stated growth 130
增长29%，达363万人 → 3630000 人 stated growth 29
2.05万份（增长120%） → 20500 份 stated growth 120
`,
  'words in front': `
达到2.71万个 → 27100 个 stated
达363万人 → 3630000 人 stated
共3次 → 3 次 stated
累计5万人次 → 50000 人次 stated
为5% → 5 % stated
各5名 → 5 名 stated
年均1270多万人 → 12700000 人 over
全省90%以上的企业 → 90 % over
工会会员达363万人 → 3630000 人 stated
共签订集体合同2.05万份 → 20500 份 stated
救助困难职工109.2万人次 → 1092000 人次 stated
指导创建劳模创新工作室282个 → 282 个 stated
控制在3%以内 → 3 % at-most
稳定在九成以上 → 90 % over
职工满意率达到百分之九十五以上 → 95 % over
帮扶困难职工三万余人 → 30000 人 over
截至2016年底，会员达363万人 → 3630000 人 stated
2016年培训5万人次 → 50000 人次 stated
1-9月签订20万份 → 200000 份 stated
到2020年达到95% → 95 % stated
五年来累计投入5亿元 → 500000000 元 stated
“五好”县区58个 → 58 个 stated
“十三五”期间建成300个 → 300 个 stated
十佳个人10名 → 10 名 stated
高于全国平均水平5个百分点 → 5 个百分点 stated
节约30万吨 → 300000 吨 stated
历时两年 → 2 年 stated
连续3年 → 3 年 stated
每季度一次 → 1 次 stated
一年两次 → 2 次 stated
不高于本人工资的50% → 50 % at-most
不少于职工总数的三分之二 → 66.6666666666667 % over
约占总数的三成 → 30 % about
最高可达10万元 → 100000 元 at-most
超过全国平均水平5个百分点 → 5 个百分点 stated
网络上5万人 → 50000 人 stated
`,
  ranks: `
第三位 → 3 位 stated
第一名 → 1 名 stated
第１０ → 10 stated
居全国第3位 → 3 位 stated
位居全国第一 → 1 stated
上升至第5位 → 5 位 stated
前10名 → 10 名 at-most
全国前三 → 3 at-most
第2至第5名 → 2..5 名 stated
`,
};

describe('readStated reads', () => {
  describe.each(Object.entries(STATED))('%s', (_, table) => {
    it.each(rowsOf(table))('%s as %s', (printed, meant) => expect(inOneLine(printed ?? '')).toBe(meant));
  });

  it.each([
    ['363 万 人', '3630000 人 stated'],
    ['363\u00a0万人', '3630000 人 stated'],
    ['363\u3000万\u2009人', '3630000 人 stated'],
    ['\ufeff 5.1 亿元\u200b', '510000000 元 stated'],
    ['近 12 万人 （ 次 ）', '120000 人（次） nearly'],
    ['12 345 人', '12345 人 stated'],
    ['1\u2009190场', '1190 场 stated'],
    ['10% ~ 15%', '10..15 % stated'],
    ['第 10 名', '10 名 stated'],
    ['363万人。', '3630000 人 stated'],
    ['１，１９０', '1190 stated'],
    ['２．０５万份', '20500 份 stated'],
    ['約5萬人', '50000 人 about'],
    ['超過100萬人次', '1000000 人次 over'],
    ['數百萬元', '1000000 元 order'],
  ])('through spaces, full width and traditional glyphs: %j', (printed, meant) =>
    expect(inOneLine(printed)).toBe(meant),
  );

  it('with only the keys that are stated', () => {
    expect(readStated('5.1亿元')).toStrictEqual({ ok: true, value: 510000000, unit: '元', qualifier: 'stated' });
    expect(readStated('1190')).toStrictEqual({ ok: true, value: 1190, unit: '', qualifier: 'stated' });
    expect(readStated('3—5万人')).toStrictEqual({
      ok: true,
      value: 30000,
      valueHigh: 50000,
      unit: '人',
      qualifier: 'stated',
    });
    expect(readStated('翻一番')).toStrictEqual({
      ok: true,
      value: 2,
      unit: '倍',
      qualifier: 'stated',
      growthPct: 100,
    });
  });

  it('2.05万 without float noise, and a fall of nothing without a sign', () => {
    expect(readStated('2.05万')).toMatchObject({ value: 20500 });
    expect(readStated('2.2万')).toMatchObject({ value: 22000 });
    expect(readStated('1.005亿')).toMatchObject({ value: 100500000 });
    expect(readStated('下降0%')).toMatchObject({ value: 0, growthPct: 0 });
  });
});

const REFUSED: Readonly<Record<string, string>> = {
  '这是年份或日期，不是数量。': `
2016年 2016年底 2008年以来 截至2016年底 2016年度 2020年前 1921年 二〇一六年
二零一六年 一九四九年 2016年6月 2016年6月23日 6月23日 6月 三月 2016-06-23
2016/6/23 2016.6.23 2011—2015年 2011年至2015年 23日 8:30 五年来
十年前 近几年 90年代 21世纪 二十世纪八十年代 一季度 前三季度 80后 十八大以来
`,
  '这是届次，不是数量。': `
第十二次代表大会 第十二届 第五届全国职工职业技能大赛 十八届三中全会 中国工会第十七次全国代表大会
第十一届委员会 一届五次全委会 第二次
`,
  '这是五年规划的名称，不是数量。': `
十三五 十二五 十四五 十四五规划 "十二五" “十三五” “十三五”时期 十二五期间
`,
  '引号里的是名称，不是数量。': `
“3783” "3783" “3783”党风廉政建设责任体系 “一带一路” “四德”教育 “一号工程”
“1＋17”方案 “十大行动” “五一劳动奖” “五好”县区 “双十条”规定 三个“集中行动” 三个“100” 〔2016〕5号
`,
  '这里不止一个数量，一处只能写一个。': `
120%、400% 120%和400% 5万人3000场 32次108个工种 2.05万份和2.04万份
3个市5个县 3.66万个、涵盖独立法人单位8.4万个 签订6.3万份，覆盖企业12.1万家
363万人（其中农民工120万人） 第10、第16名 由10.2%下降到3.1% 从3万家增加到5万家
2016-2020 5+2 3×5 1比3 7×24小时 3—5—7万 010-12345678
`,
  '这里的数字是名称的一部分，不是数量。': `
十一大 工会十一大 党的十八大 二十大 四个全面 三个代表 两个维护 四个自信 三严三实 一带一路 四德
一号工程 八项规定 中央八项规定 十大行动 五一劳动奖 六好乡镇 双亮四权 两学一做 一法四规 四提高两加强
两个一百年 百年奋斗目标 千亿金川 十五分钟生活圈 百万职工技能素质提升活动 一户一档案 五个一批 两会 三农
三公经费 五险一金 一线职工 二等奖 十佳 百强企业 三年行动计划 五年规划 八小时工作制 百日攻坚 三八
五一 五四青年节 九一八 一次性 一站式服务 一盘棋 一对一 百姓 万众一心 千方百计 三位一体 十四个坚持
两位数增长 六次全会 五台山 七里河区 二〇一六 翻三倍 五千年文明 （一） 零投诉 三级联动 九年义务教育
二期工程
`,
  '数字的写法或后面的单位认不出来。': `
14个坚持 4个全面 3个代表 500强企业 世界500强 12351热线 3783工程 211工程
中国制造2025 工业4.0 5G 4A级景区 国道312线 5号 12号楼 19大 前5个月 007
5.3.2
`,
  '这里没有数字，不是数量。': `
职工之家 甘肃省总工会 若干 许多 多个 全部 负增长 % 个 第 多年来 近
`,
  '这里只有单位，没有数字。': `
万元 亿元 万人 万
`,
  '这是次序的名称，不是数量。': `
第一书记 第一线 第一道防线 第二产业 第三方 第一批 第三章 全国第一个
`,
};

describe('readStated refuses', () => {
  describe.each(Object.entries(REFUSED))('%s', (reason, words) => {
    it.each(words.trim().split(/\s+/))('%s', (text) => expect(readStated(text)).toStrictEqual({ ok: false, reason }));
  });

  it.each(['', ' ', '\n', '。'])('a blank: %j', (text) =>
    expect(readStated(text)).toStrictEqual({ ok: false, reason: '这里是空的，没有数量。' }),
  );

  it('a list mark, which is no rank', () => {
    expect(readStated('1、').ok).toBe(false);
    expect(readStated('第一，').ok).toBe(false);
    expect(readStated('三、').ok).toBe(false);
    expect(readStated('第一').ok).toBe(true);
  });

  it('prose', () => {
    const reading = readStated(`全省各级工会组织${'认真履职、主动作为，'.repeat(20)}会员达363万人`);
    expect(reading).toStrictEqual({ ok: false, reason: '文字超过120个字，请只写一个数量。' });
  });

  it('a range that does not rise, or whose lower end could be two things', () => {
    expect(readStated('5万—3万人').ok).toBe(false);
    expect(readStated('5—3万人').ok).toBe(false);
  });
});

describe('readStep', () => {
  it.each([
    ['2.05万份', 100],
    ['363万人', 10000],
    ['5.1亿元', 10000000],
    ['5.10亿元', 1000000],
    ['1190场', 1],
    ['12,345.6万', 1000],
    ['90%以上', 1],
    ['12.50%', 0.01],
    ['12.5', 0.1],
    ['近12万', 10000],
    ['100多万项', 10000],
    ['两次', 1],
    ['二十余个', 10],
    ['百家', 100],
    ['上千万', 10000000],
    ['一万二', 1000],
    ['2亿3000万', 10000],
    ['六成', 10],
    ['六成五', 1],
    ['千分之五', 1],
    ['3—5万人', 10000],
    ['8000元—1万元', 1],
    ['两年半', 0.5],
    ['8角', 0.1],
    ['第10', 1],
    ['翻一番', 1],
  ])('of %s is %d', (text, step) => expect(readStep(text)).toBe(step));

  it('of a fraction is one of its parts', () => expect(readStep('三分之二')).toBeCloseTo(100 / 3));
  it('is null where there is no quantity', () => expect(readStep('2016年')).toBeNull());
});
