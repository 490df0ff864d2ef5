import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { listImports } from '#listen/contract.ts';
import { useRead } from '../app/api.ts';
import { ImportRow } from './import-row.tsx';
import { NewImport } from './new-import.tsx';
import css from './source.module.css';

/** Files handed over for this source, and a place to hand over another. */
export const ImportsSection = ({ source, open }: { source: string; open: boolean }) => {
  const t = useTranslations();
  const [adding, add] = useState(open);
  const { data } = useRead(
    listImports,
    { query: { source } },
    { follows: ['import', 'signal.heard', 'signal.unreadable'] },
  );
  return (
    <section id="imports">
      <h2>{t('listen.imports.title')}</h2>
      {data && data.items.length > 0 && (
        <ul className={css.rows}>
          {data.items.map((one) => (
            <ImportRow key={one.id} one={one} />
          ))}
        </ul>
      )}
      {adding ? (
        <NewImport source={source} onStarted={() => add(open)} />
      ) : (
        <button type="button" className={css.quietly} onClick={() => add(true)}>
          {t('listen.imports.another')}
        </button>
      )}
    </section>
  );
};
