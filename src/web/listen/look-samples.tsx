import { useFormatter, useTranslations } from 'use-intl';
import { useFailureWords } from './failure-words.ts';
import type { FileLook } from './shapes.ts';
import css from './source.module.css';

const most = 6;

/** The first rows as Heed would hear them, and those it could not read, with the reason. */
export const LookSamples = ({ look }: { look: FileLook }) => {
  const t = useTranslations();
  const format = useFormatter();
  const failure = useFailureWords();
  const wrong = look.samples.filter(({ heard }) => 'code' in heard).length + look.rejected.length;
  return (
    <>
      <h4>{t('listen.look.first')}</h4>
      <ol className={css.samples}>
        {look.samples.slice(0, most).map(({ row, heard }) => (
          <li key={row}>
            {'code' in heard ? (
              <span className={css.alarm}>
                {t('listen.row', { row })}: {failure(heard)}
              </span>
            ) : (
              <>
                <q>{heard.text.slice(0, 240)}</q>
                <small>
                  {[
                    heard.author ?? t('listen.look.nobody'),
                    heard.occurredAt
                      ? format.dateTime(new Date(heard.occurredAt), {
                          dateStyle: 'medium',
                          timeStyle: 'short',
                        })
                      : t('listen.look.noDate'),
                    heard.externalId.startsWith('sha256:') ? t('listen.look.noId') : heard.externalId,
                  ].join(' · ')}
                </small>
              </>
            )}
          </li>
        ))}
        {look.rejected.slice(0, most).map(({ row, ...why }) => (
          <li key={`r${row}`} className={css.alarm}>
            {t('listen.row', { row })}: {failure(why)}
          </li>
        ))}
      </ol>
      {wrong > 0 && <p className={css.quiet}>{t('listen.look.wrong', { n: wrong })}</p>}
    </>
  );
};
