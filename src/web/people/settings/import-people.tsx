import { Button, FileButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { importOrganisation, readOrganisation } from '#people/contract-organisation.ts';
import { listPeople } from '#people/contract-persons.ts';
import { useChange } from '../../app/api.ts';
import { ProblemLine } from '../../ui/problem-line.tsx';
import { tell } from '../../ui/undoable.ts';
import css from '../people.module.css';

const most = 20;

/** A file, then what it would do, then doing it. */
export const ImportPeople = ({ done }: { done: () => void }) => {
  const t = useTranslations();
  const [text, setText] = useState<string>();
  const plan = useChange(importOrganisation);
  const run = useChange(importOrganisation, {
    invalidates: [listPeople, readOrganisation],
    onDone: () => {
      tell(t('people.settings.imported'));
      done();
    },
  });
  const choose = async (file: File | null) => {
    if (!file) return;
    const words = await file.text();
    setText(words);
    plan.mutate({ body: { text: words, dryRun: true } });
  };
  return (
    <section className={css.panel} aria-live="polite">
      <h3>{t('people.settings.import')}</h3>
      <p className={css.quiet}>{t('people.settings.importHint')}</p>
      <ProblemLine problem={plan.error ?? run.error} />
      {plan.data && (
        <>
          <p>{t('people.settings.importPlan', plan.data as never)}</p>
          <p className={css.quiet}>{t('people.settings.importMissing', { n: plan.data.missing.length })}</p>
          <ul className={css.plain}>
            {plan.data.problems.slice(0, most).map(({ line, code, params }) => (
              <li key={`${line} ${code}`}>
                {t('people.settings.importProblem', { line, problem: t(`problem.${code}`, params) })}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={css.row}>
        {text && plan.data && (
          <Button loading={run.isPending} onClick={() => run.mutate({ body: { text, dryRun: false } })}>
            {t('people.settings.importDo')}
          </Button>
        )}
        <FileButton accept=".csv,text/csv" onChange={(file) => void choose(file)}>
          {(props) => (
            <Button {...props} variant={plan.data ? 'default' : 'filled'} loading={plan.isPending}>
              {t('people.settings.importFile')}
            </Button>
          )}
        </FileButton>
        <Button variant="default" onClick={done}>
          {t('people.settings.cancel')}
        </Button>
      </div>
    </section>
  );
};
