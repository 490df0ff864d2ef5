import { Button, useComputedColorScheme } from '@mantine/core';
import type { EChartsOption } from 'echarts';
import { lazy, type ReactNode, Suspense, useId, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { downloadRows } from './csv.ts';
import { type Column, DataTable } from './data-table.tsx';
import { Icon } from './icon.tsx';
import css from './picture.module.css';
import { colours, type Token } from './tokens.ts';

const Chart = lazy(async () => ({ default: (await import('./picture-chart.tsx')).Chart }));

export interface PictureColumn<R> extends Column<R> {
  /** What goes into the downloaded file. */
  value: (row: R) => string | number | null | undefined;
}

interface Props<R> {
  /** The one message: "Battery complaints fell by 40 to 61 % after the recall". */
  title: string;
  /** What is drawn, for whoever does not see it: axes, marks, the shape of it. */
  description: string;
  n: number;
  /** Of what: "conversations". */
  of: string;
  asOf: string | number | Date;
  /** Drawn again when the scheme changes: take colours from what it is given. Direct labels, no legend. */
  option: (colour: Record<Token, string>) => EChartsOption;
  /** The same numbers as a table and as a file. */
  rows: readonly R[];
  columns: readonly PictureColumn<R>[];
  rowKey: (row: R) => string;
  /** Pixels; 320 unless told. */
  height?: number;
  /** A mark was pressed; `picked` is its `data` item in the option. Say the same by links in the table. */
  onPick?: (picked: unknown, series?: string) => void;
  /** Filters, spans. */
  actions?: ReactNode;
}

export const Picture = <R,>(props: Props<R>) => {
  const {
    title,
    description,
    n,
    of,
    asOf,
    option,
    rows,
    columns,
    rowKey,
    height = 320,
    onPick,
    actions,
  } = props;
  const t = useTranslations();
  const format = useFormatter();
  const scheme = useComputedColorScheme('light');
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className={css.picture} aria-labelledby={`${id}-title`}>
      <div className={css.head}>
        <h2 id={`${id}-title`}>{title}</h2>
        {actions}
      </div>
      {asTable ? (
        <DataTable caption={description} columns={columns} rows={rows} rowKey={rowKey} />
      ) : (
        <div role="img" aria-label={description} style={{ height }}>
          <Suspense>
            <Chart option={option(colours[scheme])} scheme={scheme} onPick={onPick} />
          </Suspense>
        </div>
      )}
      <figcaption className={css.caption}>
        <span>
          {t('ui.picture.base', { n, of })} ·{' '}
          {t('ui.figure.asOf', {
            at: format.dateTime(new Date(asOf), { dateStyle: 'medium', timeStyle: 'short' }),
          })}
        </span>
        <span className={css.ways}>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<Icon name={asTable ? 'measure' : 'table'} size={16} />}
            aria-pressed={asTable}
            onClick={() => setAsTable(!asTable)}
          >
            {asTable ? t('ui.picture.picture') : t('ui.picture.table')}
          </Button>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<Icon name="download" size={16} />}
            onClick={() => downloadRows(title, columns, rows)}
          >
            {t('ui.picture.download')}
          </Button>
        </span>
      </figcaption>
    </figure>
  );
};
