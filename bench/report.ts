import { cpus, release, totalmem } from 'node:os';
import { load } from './timing.ts';

export interface Row {
  section: string;
  what: string;
  unit: string;
  /** The figure; for times in ms this is the p50. */
  heed: number;
  p95?: number;
  n: number;
  /** The bare engine doing the same, in the same unit. */
  bare?: number;
  /** What has to be reached: at least (rates) or at most (all else). */
  bar?: { least: number } | { most: number };
  note?: string;
  load: number;
}

const rows: Row[] = [];
export const allRows = (): readonly Row[] => rows;

/** Keeps one figure and shows it at once on stderr. */
export function tell(row: Omit<Row, 'load'>): void {
  const whole = { ...row, load: load() };
  rows.push(whole);
  process.stderr.write(`  ${line(whole).join('  ')}\n`);
}

const figure = (value: number) =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value >= 10 ? value.toFixed(1) : value.toFixed(2);

const reached = ({ heed, bar }: Row) =>
  !bar ? '' : 'least' in bar ? (heed >= bar.least ? 'yes' : 'NO') : heed <= bar.most ? 'yes' : 'NO';

function line(row: Row): string[] {
  const { what, unit, heed, p95, n, bare, bar, note } = row;
  return [
    what,
    `${figure(heed)} ${unit}`,
    p95 === undefined ? '' : figure(p95),
    n.toLocaleString('en'),
    bare === undefined ? '' : figure(bare),
    bare === undefined ? '' : `${figure(unit.endsWith('/s') ? bare / heed : heed / bare)}×`,
    bar ? ('least' in bar ? `≥ ${bar.least.toLocaleString('en')}` : `≤ ${bar.most}`) : '',
    reached(row),
    row.load.toFixed(1),
    note ?? '',
  ];
}

const head = ['', 'Heed (p50)', 'p95', 'n', 'bare engine', 'costs', 'bar', 'reached', 'load', ''];

/** Markdown: one table a section. */
export function tables(): string {
  const sections = [...new Set(rows.map((row) => row.section))];
  return sections
    .map((section) =>
      [
        `### ${section}`,
        '',
        `| ${head.join(' | ')} |`,
        `|${head.map(() => '---').join('|')}|`,
        ...rows.filter((row) => row.section === section).map((row) => `| ${line(row).join(' | ')} |`),
        '',
      ].join('\n'),
    )
    .join('\n');
}

export const machine = (postgresql: string) => ({
  at: new Date().toISOString(),
  cores: cpus().length,
  processor: cpus()[0]?.model ?? 'unknown',
  memoryGb: Math.round(totalmem() / 2 ** 30),
  system: `${process.platform} ${release()}`,
  node: process.version,
  postgresql,
});
