import { type ReactNode, useState } from 'react';
import { Icon } from './icon.tsx';
import { type Order, sorted } from './sorted.ts';
import css from './ui.module.css';

export interface Column<R> {
  id: string;
  head: string;
  cell: (row: R) => ReactNode;
  /** With it the column can be sorted by this value; empty ones last. */
  by?: (row: R) => string | number | null | undefined;
  /** Numbers stand at the end. */
  end?: boolean;
  /** Short words that stay on one line. */
  tight?: boolean;
}

interface Props<R> {
  /** What the table holds; also its name for readers. */
  caption: string;
  /** A heading above says the same: the caption is for readers only. */
  titled?: boolean;
  columns: readonly Column<R>[];
  rows: readonly R[];
  rowKey: (row: R) => string;
  first?: Order;
}

export const DataTable = <R,>({ caption, titled, columns, rows, rowKey, first }: Props<R>) => {
  const [order, setOrder] = useState<Order | undefined>(first);
  const by = columns.find(({ id }) => id === order?.by)?.by;
  const shown = order && by ? sorted(rows, by, order.down) : rows;
  const turn = (id: string): void => setOrder({ by: id, down: order?.by === id ? !order.down : false });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard.
    <section className={css.wide} aria-label={caption} tabIndex={0}>
      <table className={css.table}>
        <caption className={titled ? 'unseen' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ id, head, by: sorts, end }) => {
              const direction = order?.by === id ? (order.down ? 'descending' : 'ascending') : undefined;
              return (
                <th key={id} scope="col" className={end ? css.end : undefined} aria-sort={direction}>
                  {sorts ? (
                    <button type="button" className={css.sort} onClick={() => turn(id)}>
                      {head}
                      {direction && <Icon name={order?.down ? 'down' : 'up'} size={14} />}
                    </button>
                  ) : (
                    head
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ id, head, cell, end, tight }) => (
                <td key={id} data-head={head} className={end ? css.end : tight ? css.tight : undefined}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
