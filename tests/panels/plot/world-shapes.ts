import type { TableShape } from './chart-shapes.ts';

const lines = (...rows: readonly string[]): string => rows.join('\n');
const many = (count: number, row: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => row(index)).join('\n');
/** Between 0 and 1, without a pattern an eye would see. */
const noise = (index: number): number => Math.abs(Math.sin(index * 51.917) * 27183.4421) % 1;
const two = (value: number): string => String(value).padStart(2, '0');

/** Shapes of tables of offices elsewhere and of raw files; the chart, and why it is the one, was written down before any was opened. */
export const WORLD_SHAPES: readonly TableShape[] = [
  {
    shape: 'Gini of ten countries',
    // An index of ten things: a ranking.
    chart: 'bars ranking',
    text: lines(
      'Country,Code,Gini coefficient,Year',
      'Brazil,BRA,0.529,2021',
      'Chile,CHL,0.449,2020',
      'China,CHN,0.371,2020',
      'Denmark,DNK,0.283,2021',
      'France,FRA,0.315,2021',
      'Germany,DEU,0.317,2019',
      'Mexico,MEX,0.454,2020',
      'Slovakia,SVK,0.241,2021',
      'South Africa,ZAF,0.630,2014',
      'United States,USA,0.398,2021',
    ),
  },
  {
    shape: 'rates per thousand over years with marks',
    // Three lines; marks and gaps said.
    chart: 'lines trend',
    text: lines(
      'Infant mortality rate (per 1 000 live births)',
      'Year,Denmark,Estonia,Portugal',
      '2016,3.1,2.3,3.2',
      '2017,3.8,2.3,2.7',
      '2018,3.7,1.6,3.3',
      '2019,3.0,1.6,2.8',
      '2020,3.2,1.4,2.4',
      '2021,3.1 p,2.2,2.4',
      '2022,..,2.2 p,2.6 b',
    ),
  },
  {
    shape: 'votes, shares and seats of parties with a total',
    // Three measures, a scale each; the total aside.
    chart: 'multiples each-unit',
    text: lines(
      'Party,Votes,Share of vote (%),Seats',
      'Social Democrats,"11,955,434",25.7,206',
      'Christian Democrats,"8,775,471",18.9,152',
      'Greens,"6,852,206",14.8,118',
      'Liberals,"5,319,952",11.5,92',
      'Others,"13,526,000",29.1,167',
      'Total,"46,429,063",100.0,735',
    ),
  },
  {
    shape: 'shares of the vote since 1983',
    // Lines of parties at elections, unevenly far apart; they need not add to a hundred.
    chart: 'lines trend',
    text: lines(
      'Election,Party A,Party B,Party C,Party D',
      '1983,42.4,27.6,25.4,4.6',
      '1987,42.2,30.8,22.6,3.4',
      '1992,41.9,34.4,17.8,3.9',
      '1997,30.7,43.2,16.8,5.3',
      '2001,31.7,40.7,18.3,6.3',
      '2005,32.4,35.2,22.0,7.4',
    ),
  },
  {
    shape: 'an Excel pivot with column labels',
    // Parts of a grand total over years.
    chart: 'stacked total',
    text: lines(
      'Sum of Amount,Column Labels,,,',
      'Row Labels,2021,2022,2023,Grand Total',
      'East,1204,1310,1288,3802',
      'North,980,1015,1102,3097',
      'South,1430,1502,1611,4543',
      '(blank),,,,',
      'Grand Total,3614,3827,4001,11442',
    ),
  },
  {
    shape: 'answers in numbers of persons',
    // Numbers of persons from one end to the other, of questions asked of about as many: shares of each.
    chart: 'diverging opinions',
    text: lines(
      'Question,Strongly disagree,Disagree,Neutral,Agree,Strongly agree',
      'My pay is fair,48,92,61,77,22',
      'My work is safe,12,30,55,140,63',
      'I can speak up,25,61,80,101,33',
      'I would join a union,18,42,70,110,60',
    ),
  },
  {
    shape: 'answers in per cent with the number asked and the mean',
    // Opinions from one end to the other.
    chart: 'diverging opinions',
    text: lines(
      'Statement,N,Very dissatisfied (%),Dissatisfied (%),Neither (%),Satisfied (%),Very satisfied (%),Mean score',
      'Pay,1022,12,22,20,34,12,3.1',
      'Hours,1019,7,18,22,39,14,3.4',
      'Safety,1020,3,9,17,48,23,3.8',
      'Career,1011,15,27,29,22,7,2.8',
    ),
  },
  {
    shape: 'a series of BLS with periods M01 to M12',
    // One monthly line.
    chart: 'lines trend',
    text: lines(
      'Series ID,Year,Period,Label,Value',
      many(24, (at) => {
        const month = (at % 12) + 1;
        const name = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][month - 1];
        const year = 2022 + Math.floor(at / 12);
        return `LNS14000000,${year},M${two(month)},${year} ${name},${(3.4 + 0.5 * noise(at)).toFixed(1)}`;
      }),
    ),
  },
  {
    shape: 'a table of Statistics Canada',
    // A line for each province; vectors, scales and decimals are no quantities.
    chart: 'lines trend',
    text: lines(
      'REF_DATE,GEO,DGUID,Union status,UOM,UOM_ID,SCALAR_FACTOR,SCALAR_ID,VECTOR,COORDINATE,VALUE,STATUS,SYMBOL,TERMINATED,DECIMALS',
      many(
        15,
        (at) =>
          `${2019 + Math.floor(at / 3)},${['Ontario', 'Quebec', 'Manitoba'][at % 3]},2021A00023${5 + (at % 3)},Union coverage,Persons,249,thousands,3,v3449${at % 3},${1 + (at % 3)}.1,${[1650, 1420, 210][at % 3] ?? 0}.${Math.floor(10 * noise(at))},,,,1`,
      ),
    ),
  },
  {
    shape: 'a table of Eurostat with flags',
    // Lines of countries.
    chart: 'lines trend',
    text: lines(
      'freq,unit,sex,geo\\TIME_PERIOD\t2018 \t2019 \t2020 \t2021 \t2022 ',
      'A,PC_ACT,T,CZ\t2.2 \t2.0 \t2.6 \t2.8 b\t2.2 ',
      'A,PC_ACT,T,DE\t3.2 \t3.0 \t3.6 b\t3.7 \t3.1 ',
      'A,PC_ACT,T,ES\t15.3 \t14.1 \t15.5 \t14.9 b\t13.0 ',
      'A,PC_ACT,T,UK\t4.0 \t3.8 \t: \t: \t: ',
    ),
  },
  {
    shape: 'a file of the World Bank',
    // Lines of countries over many years; names and codes of the indicator are not drawn.
    chart: 'lines trend',
    text: lines(
      '"Data Source","World Development Indicators",',
      '',
      '"Last Updated Date","2024-03-28",',
      '',
      `"Country Name","Country Code","Indicator Name","Indicator Code",${Array.from({ length: 20 }, (_, at) => `"${2004 + at}"`).join(',')}`,
      ...['Kenya,KEN', 'Ghana,GHA', 'Rwanda,RWA'].map((name, row) => {
        const [country, code] = name.split(',');
        return `"${country}","${code}","Labor force participation rate, female (% of female population ages 15+)","SL.TLF.CACT.FE.ZS",${Array.from({ length: 20 }, (_, at) => (at === 19 ? '""' : `"${(60 + row * 6 + at * 0.2 + noise(at + row)).toFixed(3)}"`)).join(',')}`;
      }),
    ),
  },
  {
    shape: 'passengers of a ship',
    // Raw records: the spread of ages by class.
    chart: 'box groups',
    text: lines(
      'PassengerId,Survived,Pclass,Name,Sex,Age,SibSp,Parch,Ticket,Fare',
      many(
        60,
        (at) =>
          `${at + 1},${noise(at) > 0.6 ? 1 : 0},${1 + Math.floor(3 * noise(at + 7))},"Person, ${at + 1}",${noise(at + 3) > 0.4 ? 'male' : 'female'},${Math.round(2 + 60 * noise(at + 11))},${Math.floor(2 * noise(at + 1))},0,A/5 ${2000 + at},${(7 + 60 * noise(at + 17)).toFixed(2)}`,
      ),
    ),
  },
  {
    shape: 'prices and areas of flats',
    // Records with two measures: a point each.
    chart: 'scatter measures',
    text: lines(
      'id,price,area',
      many(45, (at) => {
        const area = 40 + 90 * noise(at);
        return `${1000 + at},${Math.round(area * (2800 + 900 * noise(at + 60)))},${area.toFixed(1)}`;
      }),
    ),
  },
  {
    shape: 'cities with where they lie',
    // Only the number of people is a quantity.
    chart: 'bars ranking',
    text: lines(
      'city,lat,lng,country,iso2,population',
      'Porto,41.1579,-8.6291,Portugal,PT,231800',
      'Gdansk,54.3520,18.6466,Poland,PL,486022',
      'Turin,45.0703,7.6869,Italy,IT,841600',
      'Lyon,45.7640,4.8357,France,FR,522250',
      'Ghent,51.0543,3.7174,Belgium,BE,265086',
      'Malmo,55.6050,13.0038,Sweden,SE,357377',
    ),
  },
  {
    shape: 'starts by level over academic years',
    // Three lines over years that begin in autumn.
    chart: 'lines trend',
    text: lines(
      'Academic year,Intermediate,Advanced,Higher',
      '2017/18,161390,166220,48150',
      '2018/19,143590,174730,75060',
      '2019/20,98800,140340,83370',
      '2020/21,84200,138700,98500',
      '2021/22,91500,151300,106400',
    ),
  },
  {
    shape: 'quarters such as Q1 2020',
    // Two lines along quarters.
    chart: 'lines trend',
    text: lines(
      'Quarter,Vacancies (thousand),Unemployed (thousand)',
      many(
        12,
        (at) =>
          `Q${(at % 4) + 1} ${2020 + Math.floor(at / 4)},${Math.round(350 + 900 * noise(at))},${Math.round(1300 + 400 * noise(at + 5))}`,
      ),
    ),
  },
  {
    shape: 'semicolons and decimal commas',
    // A rate and a number in thousands of six states: a scale each.
    chart: 'multiples each-unit',
    text: lines(
      'Bundesland;Arbeitslosenquote in %;Erwerbstätige in 1.000',
      'Bayern;3,4;7.905,2',
      'Hessen;5,2;3.585,6',
      'Sachsen;6,2;2.079,9',
      'Berlin;9,1;2.177,4',
      'Bremen;10,6;446,1',
      'Saarland;6,7;529,3',
    ),
  },
  {
    shape: 'new cases and deaths by day',
    // Two counts of very unlike size along days.
    chart: 'lines trend',
    text: lines(
      'date,new_cases,new_deaths',
      many(
        60,
        (at) =>
          `2021-${two(1 + Math.floor(at / 28))}-${two((at % 28) + 1)},${Math.round(9000 + 5000 * noise(at))},${Math.round(90 + 60 * noise(at + 2))}`,
      ),
    ),
  },
  {
    shape: 'the current account and its parts',
    // Parts above and below zero, and their sum.
    chart: 'stacked signs',
    text: lines(
      'Quarter,Goods,Services,Primary income,Secondary income,Current account',
      many(8, (at) => {
        const [goods, services, first, second] = [
          -40 - Math.round(9 * noise(at)),
          30 + Math.round(9 * noise(at + 4)),
          -8 + Math.round(12 * noise(at + 9)),
          -6 - Math.round(3 * noise(at + 13)),
        ];
        return `${2022 + Math.floor(at / 4)} Q${(at % 4) + 1},${goods},${services},${first},${second},${(goods ?? 0) + (services ?? 0) + (first ?? 0) + (second ?? 0)}`;
      }),
    ),
  },
  {
    shape: 'shares of women and of men in ten occupations',
    // Two parts of a hundred in each occupation.
    chart: 'shares shares',
    text: lines(
      'Occupation,Women (%),Men (%)',
      many(10, (at) => {
        const women = Math.round(100 + 800 * noise(at)) / 10;
        return `${['Nurses', 'Teachers', 'Clerks', 'Cooks', 'Managers', 'Lawyers', 'Farmers', 'Drivers', 'Builders', 'Miners'][at]},${women.toFixed(1)},${(100 - women).toFixed(1)}`;
      }),
    ),
  },
  {
    shape: 'density by sector and sex with margins of error',
    // Two rates a sector with their intervals.
    chart: 'grouped-bars few-groups',
    text: lines(
      'Sector,Men (%),± Men,Women (%),± Women',
      'Public,48.1,1.2,51.3,0.9',
      'Private,12.9,0.5,10.8,0.6',
      'Voluntary,20.3,2.8,19.1,2.2',
    ),
  },
  {
    shape: 'an index with what it is made of, and ranks',
    // Four measures of eight countries in units of their own; ranks are no measure.
    chart: 'multiples each-unit',
    text: lines(
      'HDI rank,Country,Human Development Index (value),Life expectancy at birth (years),Expected years of schooling (years),GNI per capita (PPP $)',
      '1,Switzerland,0.967,84.3,16.6,69433',
      '2,Norway,0.966,83.4,18.6,69190',
      '3,Iceland,0.959,82.8,19.1,54688',
      '4,Hong Kong,0.956,84.3,17.8,62486',
      '5,Denmark,0.952,81.9,18.8,62019',
      '5,Sweden,0.952,83.5,19.0,56996',
      '7,Germany,0.950,81.0,17.3,55340',
      '7,Ireland,0.950,82.7,19.1,87468',
    ),
  },
  {
    shape: 'a file of OECD with flags',
    // Lines of countries; what never varies is not drawn.
    chart: 'lines trend',
    text: lines(
      '"LOCATION","INDICATOR","SUBJECT","MEASURE","FREQUENCY","TIME","Value","Flag Codes"',
      many(
        12,
        (at) =>
          `"${['AUS', 'CAN', 'JPN'][Math.floor(at / 4)]}","TUDENS","TOT","PC_EMPL","A","${2015 + (at % 4)}",${(14 + 6 * Math.floor(at / 4) + noise(at)).toFixed(1)},"${at % 4 === 3 ? 'E' : ''}"`,
      ),
    ),
  },
  {
    shape: 'a series of ONS with years, quarters and months below each other',
    // One series three times over: it is drawn at one step of time.
    chart: 'lines trend',
    text: lines(
      '"Title","Unemployment rate (aged 16 and over)"',
      '"CDID","MGSX"',
      '"Source dataset ID","LMS"',
      '"PreUnit",""',
      '"Unit","%"',
      '"Release date","13-02-2024"',
      ...['2019', '2020', '2021'].map((year, at) => `"${year}","${(3.8 + at * 0.4).toFixed(1)}"`),
      ...Array.from(
        { length: 12 },
        (_, at) => `"${2019 + Math.floor(at / 4)} Q${(at % 4) + 1}","${(3.7 + noise(at)).toFixed(1)}"`,
      ),
    ),
  },
  {
    shape: 'accidents by how grave over years with a total',
    // Parts of each year’s total.
    chart: 'stacked total',
    text: lines(
      'Year,Fatal,Serious,Slight,Total',
      '2019,142,4210,9120,13472',
      '2020,115,3540,7010,10665',
      '2021,128,3890,7702,11720',
      '2022,135,4022,8105,12262',
    ),
  },
  {
    shape: 'persons in households',
    // Sizes in their order.
    chart: 'bars ranking',
    text: lines(
      'Household size,Households (thousands)',
      '1 person,8340',
      '2 people,9680',
      '3 people,4480',
      '4 people,4170',
      '5 people,1290',
      '6 or more people,560',
    ),
  },
  {
    shape: 'strikes, workers and days lost over years',
    // Three measures over years, a panel each.
    chart: 'lines trend',
    text: lines(
      'Year,Stoppages,Workers involved (thousands),Working days lost (thousands)',
      '2015,106,81,170',
      '2016,101,154,322',
      '2017,79,33,276',
      '2018,81,39,273',
      '2019,96,76,206',
    ),
  },
  {
    shape: 'months such as Jan-23',
    // Three lines along months.
    chart: 'lines trend',
    text: lines(
      'Month,Hires,Quits,Layoffs',
      many(
        14,
        (at) =>
          `${['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][at % 12]}-${23 + Math.floor(at / 12)},${Math.round(5600 + 500 * noise(at))},${Math.round(3500 + 400 * noise(at + 3))},${Math.round(1500 + 200 * noise(at + 8))}`,
      ),
    ),
  },
  {
    shape: 'means with their deviation in one cell',
    // The mean is drawn; what stands in brackets is said.
    chart: 'bars ranking',
    text: lines('Item,Mean (SD)', 'Workload,3.8 (0.9)', 'Control,2.9 (1.1)', 'Support,3.4 (1.0)', 'Reward,2.6 (1.2)'),
  },
];
