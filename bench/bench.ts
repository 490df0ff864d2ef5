import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { benchIntake } from './intake.ts';
import { benchLive } from './live.ts';
import { untilQuiet } from './memory.ts';
import { allRows, machine, tables, tell } from './report.ts';
import { benchRest, tellMemory } from './rest.ts';
import { dropFolder, engineOf, freshFolder, runHeed, startHeed } from './running-heed.ts';
import { benchScreens, fillTo } from './screens.ts';
import { load } from './timing.ts';
import { benchWeight } from './weight.ts';

const usage = `npm run bench -- [--only PART,…] [--large] [--idle S] [--rest S] [--json FILE]

Measures Heed beside the bare engine on this machine. Parts: rest, intake, organisation (sample, screens, live, weight).
  --large    screens also at 100,000 signals
  --idle S   nothing happens for so long before a message must show (20; try 300)
  --rest S   nothing happens for so long before memory is read (60)
  --json F   all figures, as JSON
`;

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'rest,intake,organisation' },
    large: { type: 'boolean', default: false },
    idle: { type: 'string', default: '20' },
    rest: { type: 'string', default: '60' },
    json: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const restSeconds = Number(values.rest);

/** The sample organisation, filled up to size by more of the same. */
async function benchOrganisation(): Promise<void> {
  const folder = freshFolder();
  try {
    await (await startHeed(folder)).stop();
    const { seconds, said } = await runHeed(folder, ['sample', '--json']);
    const { signals } = JSON.parse(said.slice(said.indexOf('{')));
    tell({
      section: 'Sample organisation',
      what: '`heed sample`',
      unit: 's',
      heed: seconds,
      n: signals,
      bar: { most: 60 },
    });
    let heed = await startHeed(folder);
    for (const size of values.large ? [20_000, 100_000] : [20_000]) {
      await fillTo(heed, size);
      await benchScreens(heed);
      tellMemory(
        'Start and rest',
        heed,
        `after ${size.toLocaleString('en')} signals came in and every screen was read`,
      );
      await heed.stop();
      heed = await startHeed(folder);
      tell({
        section: 'Start and rest',
        what: `warm start with ${size.toLocaleString('en')} signals`,
        unit: 's',
        heed: heed.startMs / 1000,
        n: 1,
        bar: { most: 3 },
      });
    }
    await untilQuiet(heed);
    await benchLive(heed, Number(values.idle));
    await benchWeight(heed);
    await heed.stop();
  } finally {
    dropFolder(folder);
  }
}

const parts: Record<string, () => Promise<void>> = {
  rest: () => benchRest(restSeconds),
  intake: benchIntake,
  organisation: benchOrganisation,
};

async function engineVersion(): Promise<string> {
  const folder = freshFolder();
  const heed = await startHeed(folder);
  const engine = await engineOf(folder);
  const { rows } = await engine.query('show server_version');
  await engine.end();
  await heed.stop();
  dropFolder(folder);
  return rows[0].server_version;
}

async function main(): Promise<void> {
  const about = machine(await engineVersion());
  const chosen = values.only.split(',');
  const unknown = chosen.find((part) => !(part in parts));
  if (unknown) throw new Error(`no part "${unknown}"\n${usage}`);
  const before = load();
  for (const part of chosen) {
    process.stderr.write(`${part} …\n`);
    await parts[part]!();
  }
  const whole = { ...about, load: { before, after: load() }, figures: allRows() };
  if (values.json) writeFileSync(values.json, `${JSON.stringify(whole, null, 2)}\n`);
  const { figures: _figures, ...machineAndLoad } = whole;
  process.stdout.write(`\n${JSON.stringify(machineAndLoad)}\n\n${tables()}\n`);
}

if (values.help) process.stdout.write(usage);
else await main();
