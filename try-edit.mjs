import { readFileSync, writeFileSync } from 'node:fs';
const p = 'src/listen/imports.db.test.ts'; let s = readFileSync(p, 'utf8');
s = s.replace(`    'g1;Goed;Ann;2026-01-01',\n`, '    ...[4, 5, 6, 7].map((n) => `g${n};"Bericht; met ""aanhaling""";"Ann";2026-01-01`),\n' + `    'g1;"Goed";"Ann";2026-01-01',\n`);
s = s.replace("toEqual(['g1', 'g2', 'g3'])", "toEqual(['g1', 'g2', 'g3', 'g4', 'g5', 'g6', 'g7'])").replace('accepted: 3, rejected: 6', 'accepted: 7, rejected: 6');
for (const [a, b] of [['2:3', '6:7'], ['3:4', '7:8'], ['4:5', '8:9'], ['5:6', '9:10'], ['6:7', '10:11'], ['7:8', '11:12']].reverse()) s = s.replace(`['${a}',`, `['${b}',`);
s = s.replace("'2,3,row.wrong", "'6,7,row.wrong").replace("'3,4,row.date", "'7,8,row.date");
writeFileSync(p, s);
