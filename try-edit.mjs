import { readFileSync, writeFileSync } from 'node:fs';
let p = 'src/adapters/channels/file/file-channel.ts'; let s = readFileSync(p, 'utf8');
s = s.replace("const { offset, row, line } = record;\n      batch.cursor = { offset, row, line, dialect };", "const { offset, row, endLine: line } = record;\n      batch.cursor = { offset, row, line, dialect };");
writeFileSync(p, s);
p = 'src/listen/http.ts'; s = readFileSync(p, 'utf8');
const a = s.indexOf('function importRoutes('), b = s.indexOf('const failureRoutes');
const imports = s.slice(a, b), failures = s.slice(b);
s = s.slice(0, a).trimEnd() + '\n';
const drop = (names) => { for (const n of names) s = s.replace(n, ''); };
drop(["import { join } from 'node:path';\n", "import { wordsIn } from '#kit/words.ts';\n", "import { changeImport, chooseFile } from './change-import.ts';\n", "import { dismissFailures, retryFailure } from './close-failures.ts';\n", "import { dropFile, keepFile } from './keep-file.ts';\n", "import { rejectedFile } from './rejected-file.ts';\n", "import { failurePage, failuresOfImport, lockFailure } from './store/failures.ts';\n", "import { type ImportRow, importsOf, readImport } from './store/imports.ts';\n"]);
s = s.replace("import type { ListenPorts, ReadChannel } from './ports.ts';", "import { failureRoutes } from './http-failures.ts';\nimport { importRoutes } from './http-imports.ts';\nimport type { ListenPorts } from './ports.ts';").replace("import { isRefusal, refuse }", "import { refuse }");
writeFileSync(p, s);
writeFileSync('src/listen/http-imports.ts', `import { join } from 'node:path';
import { inTransaction, type Route, route } from '#http/route.ts';
import { isRefusal, refuse } from '#kit/refusal.ts';
import { wordsIn } from '#kit/words.ts';
import { refuseAccess } from '#people/access.ts';
import { changeImport, chooseFile } from './change-import.ts';
import * as contract from './contract.ts';
import { dropFile, keepFile } from './keep-file.ts';
import type { ListenPorts, ReadChannel } from './ports.ts';
import { rejectedFile } from './rejected-file.ts';
import { failuresOfImport } from './store/failures.ts';
import { type ImportRow, importsOf, readImport } from './store/imports.ts';
import { readSource } from './store/source-rows.ts';

/** Handing over a file, looking at it, reading it in, and what was rejected. */
export ${imports.trim()}
`);
writeFileSync('src/listen/http-failures.ts', `import { inTransaction, type Route, route } from '#http/route.ts';
import { refuse } from '#kit/refusal.ts';
import { refuseAccess } from '#people/access.ts';
import { dismissFailures, retryFailure } from './close-failures.ts';
import * as contract from './contract.ts';
import type { ListenPorts } from './ports.ts';
import { failurePage, lockFailure } from './store/failures.ts';

/** What could not be read: the list, the originals, reading again, leaving it. */
export ${failures.trim()}
`);
