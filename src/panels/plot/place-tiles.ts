import type { Bilingual } from '../../words/lang.ts';

/** Where a place lies among the tiles of its map. */
interface PlaceTile {
  readonly name: Bilingual;
  readonly short: Bilingual;
  readonly column: number;
  readonly row: number;
}

/** A map of tiles of one size: 34 provinces, or the prefectures of a province. */
interface TileLayout {
  readonly places: readonly PlaceTile[];
}

/** `zh,short,en,code,column,row`, one place after the other. */
function layoutOf(lines: string): TileLayout {
  const places = lines
    .trim()
    .split('\n')
    .map((line): PlaceTile => {
      const [zh = '', short = '', en = '', code = '', column = '', row = ''] = line.trim().split(',');
      return { name: { zh, en }, short: { zh: short, en: code }, column: Number(column), row: Number(row) };
    });
  return { places };
}

/** 31 provinces, autonomous regions and municipalities, Hong Kong, Macao and Taiwan. */
const CHINA = layoutOf(`
  黑龙江,黑,Heilongjiang,HL,7,0
  内蒙古,蒙,Inner Mongolia,NM,4,1
  北京,京,Beijing,BJ,5,1
  吉林,吉,Jilin,JL,7,1
  新疆,新,Xinjiang,XJ,0,2
  甘肃,甘,Gansu,GS,2,2
  宁夏,宁,Ningxia,NX,3,2
  山西,晋,Shanxi,SX,4,2
  河北,冀,Hebei,HE,5,2
  天津,津,Tianjin,TJ,6,2
  辽宁,辽,Liaoning,LN,7,2
  西藏,藏,Tibet,XZ,0,3
  青海,青,Qinghai,QH,1,3
  陕西,陕,Shaanxi,SN,3,3
  河南,豫,Henan,HA,4,3
  山东,鲁,Shandong,SD,5,3
  四川,川,Sichuan,SC,2,4
  重庆,渝,Chongqing,CQ,3,4
  湖北,鄂,Hubei,HB,4,4
  安徽,皖,Anhui,AH,5,4
  江苏,苏,Jiangsu,JS,6,4
  云南,滇,Yunnan,YN,2,5
  贵州,黔,Guizhou,GZ,3,5
  湖南,湘,Hunan,HN,4,5
  江西,赣,Jiangxi,JX,5,5
  浙江,浙,Zhejiang,ZJ,6,5
  上海,沪,Shanghai,SH,7,5
  广西,桂,Guangxi,GX,3,6
  广东,粤,Guangdong,GD,4,6
  福建,闽,Fujian,FJ,5,6
  台湾,台,Taiwan,TW,7,6
  海南,琼,Hainan,HI,3,7
  澳门,澳,Macao,MO,4,7
  香港,港,Hong Kong,HK,5,7
`);

const GANSU = layoutOf(`
  酒泉,酒泉,Jiuquan,JQ,0,0
  嘉峪关,嘉峪关,Jiayuguan,JY,1,0
  张掖,张掖,Zhangye,ZY,1,1
  金昌,金昌,Jinchang,JC,2,1
  武威,武威,Wuwei,WW,2,2
  白银,白银,Baiyin,BY,3,2
  庆阳,庆阳,Qingyang,QY,5,2
  兰州,兰州,Lanzhou,LZ,3,3
  临夏,临夏,Linxia,LX,2,4
  定西,定西,Dingxi,DX,3,4
  平凉,平凉,Pingliang,PL,5,3
  天水,天水,Tianshui,TS,4,4
  甘南,甘南,Gannan,GN,2,5
  陇南,陇南,Longnan,LN,4,5
`);

const ENDING =
  /(?:壮族|回族|维吾尔|藏族|蒙古族)?(?:特别行政区|自治区|自治州|省|市|州|地区)$|\s+(?:province|municipality|autonomous region|city|prefecture|sar)$/i;
const OTHER_NAMES = new Map([
  ['xizang', 'tibet'],
  ['nei mongol', 'inner mongolia'],
  ['macau', 'macao'],
]);

/** No place is called by more characters. */
const LONGEST_NAME = 60;

/** A name as written, and without what it is: 临夏回族自治州, 临夏州, 临夏. 兰州 and 贵州 keep their last letter. */
function namesIn(name: string): readonly string[] {
  if (name.length > LONGEST_NAME) return [];
  const bare = name
    .normalize('NFKC')
    .replace(/\s+(?=\p{Script=Han})/gu, '')
    .trim()
    .toLowerCase();
  const short = bare.replace(ENDING, '');
  return [bare, short, short.replace(ENDING, '')].map((one) => OTHER_NAMES.get(one) ?? one);
}

interface Placed {
  readonly layout: TileLayout;
  /** For each name its place; null for one that is not on the map. */
  readonly places: readonly (PlaceTile | null)[];
}

/** Most of the names must be places of one map, and enough of them to show where things are. */
const LEAST_PLACES = 8;
const LEAST_SHARE = 0.8;

/** The map that names belong to; null where there is none. */
export function placesOf(names: readonly string[]): Placed | null {
  for (const layout of [CHINA, GANSU]) {
    const places = names.map((name) => {
      const known = namesIn(name);
      const found = layout.places.find(
        (place) => known.includes(place.name.zh) || known.includes(place.name.en.toLowerCase()),
      );
      return found ?? null;
    });
    const count = new Set(places.filter((place) => place !== null)).size;
    if (count >= LEAST_PLACES && count >= names.length * LEAST_SHARE) return { layout, places };
  }
  return null;
}
