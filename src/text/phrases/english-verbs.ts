/** Past forms that do not end in -ed. */
export const IRREGULAR =
  'became|began|bought|brought|built|came|chose|drew|fell|felt|fought|found|gave|went|got|grew|heard|held|kept|knew|left|led|lost|made|met|paid|ran|rose|said|saw|sent|shrank|sold|sought|spent|spoke|stood|sank|swung|taught|told|took|understood|withdrew|won|wrote|beat|hit|put|set|let|did';

/** What many do: workers die, members pay. Each may be a noun, too, so they count only behind a plural. */
const PLURAL =
  'die|pay|live|work(?= (?:beyond|more|over|in|for|from|at|without|part|full|long|longer|overtime|unpaid|nights|shifts|extra|with|as|an?)\\b)|plan(?= to\\b)|want|need|use|take|join|get|give|make|earn|skip|go|feel|say|see|face|lack|belong|hold|keep|leave|lose|seek|spend|stem|suffer|enjoy|depend|benefit|qualify|vary|range|disappear|apply|cannot|own|rent|speak|serve|drive|teach|think|vote|win|agree|believe|receive|come|fall|rise|remain|rely|attend|know|stay|move|return|choose|report|require|struggle|do|may|can|could|should|would|will|must';

/** Nouns of more than one: `people`, and what ends in s but for -ss, -us and -is. */
const MANY = '(?:people|men|women|children|staff|[a-z]{2,}(?<![sui])s)';

/** Finds the verb behind a plural: `people gained`, `workers die`. */
export const VERB_BEHIND_PLURAL = new RegExp(
  `(?<=\\b${MANY}) (?:(?:already|also|now|still|then|each|all|only|directly) )*(?:${IRREGULAR}|${PLURAL}|[a-z]{2,}ed)\\b`,
  'i',
);

/** What those do whom a share is of: 74 per cent work, 9% expected things; and no thing counted. */
export const DOES = new RegExp(
  `^ (?!(?:rise|fall|cut|return|share|report|need|use|move|lead|stake)s?\\b)(?:(?:${IRREGULAR}|${PLURAL}|plan|work|blame|expect|support|oppose|prefer|fear|worry|struggle|admit|claim)\\b(?! (?:rise|force|place))|(?:taking|having|being|saying) |[a-z]{2,}ed (?:an?|the|to|that|their|its|it|no|some|things|them|from|at|in|by|on|up|out)\\b)`,
);

/** Verbs that put a subject and a number together. */
const SAYS =
  'numbers?(?= $)|swung|stays|followed(?= (?:with|at|on)\\b)|ran(?= at\\b)|runs(?= at\\b)|proposes|proposed|demands|demanded|quintupled|works? out(?= at)|worked out(?= at)|brings|gives|gave|adds|yields?|yielded|ranges|range(?= from)|vary|varies|varied|takes|lagged|lags|trailed|trails|voted|(?:accepted|approved|carried|backed|rejected|passed|endorsed)(?= by)|(?:increases|rises|falls|drops|declines|goes up)(?= (?:from|to|by)\\b)|account|amounts?(?= to)|accounted|accounts|acknowledged|advanced(?! (?:level|econom|countr|skill|degree|material|manufactur|technolog))|amounted|approached|are|averaged|averages|belonged|bottomed|bounced|brought in|came|caused|changed|climbed|climbs|grows|closed|collected|comes|comprise|comprised|comprises|constitute|constituted|constitutes|continued|contracted|contributed|contributes|cooled|costs(?! of\\b)(?= (?:[a-z]+ ){0,2}$)|costs?(?= (?:[a-z]+ ){0,3}between $)|covered|covers|crept|declined|decreased|dipped|dropped|earned|earns|eased|earn|edged|enjoyed|employ|employed|employs|ended|equalled|equals|exceeded|exceeds|exceed|reaches|tops|surpasses|expanded|experienced|falling|fell|finished|firmed|fluctuated|gained|generated|goes|go up|go down|grew|had|handled|has|have|held|holds|hit|hovered|improved|inched|include|included|includes|increased|is|issued|jumped|kept|lengthened|shortened|lost|logged|made up|make up|makes up|moderated|moved|narrowed|numbered|opened|organised|outnumbered|paid|peaked|picked|plummeted|plunged|posted|provided|quadrupled|raised|ranged|ranked|reached|rebounded|received|recorded|recovered|recruited|registered|remained|remains|reported|represent|represented|represents|retreated|returned|risen|rising|rose|sank|saw (?=its|their|theirs|an?\\b|growth)|shed|shrank|shrunk|signed|slid|slipped|slowed|slumped|soared|spent|stabilised|stand|stands|stayed|stood|strengthened|surged|surpassed|swelled|ticked|took|topped|totalled|totaled|trained|tripled|tumbled|was|weakened|welcomed|went|were|widened|will|won|would|should';

export const VERB = new RegExp(
  ` (?:(?:will|would|may|might|could|should|must|can|is|are|was|were|has|have|had|been|be|also|now|only|currently|still|expected|projected|forecast|likely|set|together|each|alone|almost|nearly|more than|roughly|about) (?:to )?)*(?:${SAYS}|added|doubled|halved)\\b`,
  'gi',
);

/** Whether words are more than a noun: they hold a verb. */
export const holdsVerb = (words: string): boolean => ` ${words} `.search(VERB) >= 0;

export const LONE_VERB = new RegExp(`^(?:${SAYS})\\s*$`);
