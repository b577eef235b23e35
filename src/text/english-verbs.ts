/** Verbs that reports use of what they count, in the forms in which they stand behind a subject. */

/** Past forms that no -ed marks. */
const IRREGULAR =
  'became|began|bought|brought|built|came|chose|drew|fell|felt|fought|found|gave|went|got|grew|heard|held|kept|knew|left|led|lost|made|met|paid|ran|rose|said|saw|sent|shrank|sold|sought|spent|spoke|stood|sank|swung|taught|told|took|understood|won|wrote|beat|hit|did';

/** What many do: workers die, members pay. Each may be a noun, too, so they count only behind a plural. */
const PLURAL =
  'die|pay|live|want|need|use|take|join|get|give|make|earn|skip|go|feel|say|see|face|lack|belong|hold|keep|leave|lose|seek|spend|stem|suffer|think|vote|win|agree|believe|receive|come|fall|rise|remain|rely|attend|know|do|may|can|could|should|would|will|must';

/** The members gained, staff who; a noun that no verb is: `people` and what ends in s. */
const MANY = '(?:people|men|women|children|staff|[a-z]{2,}(?<![sui])s)';

/** Where behind a plural the verb begins: `people gained`, `workers die`, `staff a day`. */
export const VERB_BEHIND_PLURAL = new RegExp(
  `(?<=\\b${MANY}) (?:(?:already|also|now|still|then|each|all|only|directly) )*(?:${IRREGULAR}|${PLURAL}|[a-z]{2,}ed)\\b`,
  'i',
);

/** Verbs that put a subject and a number together. */
const SAYS =
  'account|accounted|accounts|acknowledged|amounted|approached|are|averaged|averages|belonged|bottomed|bounced|came|caused|changed|climbed|closed|collected|comes|comprise|comprised|comprises|constitute|constituted|constitutes|continued|contracted|contributed|contributes|covered|covers|crept|declined|decreased|dipped|dropped|earned|earns|eased|edged|employ|employed|employs|ended|equalled|equals|exceeded|exceeds|exceed|surpasses|expanded|experienced|falling|fell|finished|firmed|fluctuated|gained|generated|goes|grew|had|handled|has|have|held|hit|hovered|improved|inched|include|included|includes|increased|is|issued|jumped|kept|lost|made up|make up|makes up|moderated|moved|narrowed|numbered|opened|organised|outnumbered|paid|peaked|picked|plummeted|plunged|posted|provided|quadrupled|raised|ranged|reached|rebounded|received|recorded|recovered|recruited|registered|remained|remains|reported|represent|represented|represents|returned|risen|rising|rose|sank|shed|shrank|shrunk|signed|slid|slipped|slowed|slumped|soared|spent|stabilised|stand|stands|stayed|stood|strengthened|surged|surpassed|swelled|ticked|took|topped|totalled|totaled|trained|tripled|tumbled|was|weakened|welcomed|went|were|widened|will|won|would';

export const VERB = new RegExp(
  ` (?:(?:will|would|may|might|could|should|must|can|is|are|was|were|has|have|had|been|be|also|now|only|currently|still|expected|projected|forecast|likely|set|together|each|alone) (?:to )?)*(?:${SAYS}|added|doubled|halved)\\b`,
  'gi',
);

/** Whether words are more than a noun: they hold a verb. */
export const holdsVerb = (words: string): boolean => ` ${words} `.search(VERB) >= 0;
