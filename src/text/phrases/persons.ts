/** 帮助学子987名圆梦大学: who is counted stands in front, and what they do behind. */
const PERSON =
  '(?:干部|职工|学子|学生|会员|员工|律师|志愿者|专家|教师|骨干|技师|毕业生|劳模|党员|选手|农民工|工匠|子女|人员|人才)';
export const PERSONS = new RegExp(`${PERSON}$`);
const RECIPIENT = new RegExp(`^.*(?:${PERSON}|者|家庭|[女儿]童|残疾人|群众)(?!代表|家)`);

/** 为2314名职工送生日蛋糕: where those end for whom something is done. */
export function recipientEnd(text: string, at: number, start: number, end: number): number {
  if (!/(?:[为给向]|[送发]到|帮助|资助|督促|组织)$/.test(text.slice(Math.max(0, at - 2), at))) return end;
  return start + (RECIPIENT.exec(text.slice(start, end))?.[0].length ?? end - start);
}
