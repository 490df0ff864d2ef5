import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { readLetter, readLetterPage, readOriginal } from '#listen/contract.ts';
import { address, useRead } from '../app/api.ts';
import { Icon } from '../ui/icon.tsx';
import { ProblemLine } from '../ui/problem-line.tsx';
import css from './mail-parts.module.css';
import type { EntryOf } from './shapes.ts';

/** One click away from a mail's new words: the whole text, the page as it was sent, the original. */
export const MailParts = ({ entry }: { entry: EntryOf<'signal'> }) => {
  const t = useTranslations();
  const [open, setOpen] = useState<'text' | 'page' | null>(null);
  const { mail } = entry;
  if (!mail) return null;
  const toggle = (which: 'text' | 'page') => (
    <button
      type="button"
      aria-expanded={open === which}
      onClick={() => setOpen(open === which ? null : which)}
    >
      {t(`respond.mail.${which}`)}
    </button>
  );
  return (
    <>
      <p className={css.parts}>
        {mail.more && toggle('text')}
        {mail.html && toggle('page')}
        <a href={address(readOriginal, { params: { signal: entry.id } })} download>
          <Icon name="download" size={14} /> {t('respond.mail.original')}
        </a>
      </p>
      {open && <Letter signal={entry.id} as={open} />}
    </>
  );
};

const Letter = ({ signal, as }: { signal: string; as: 'text' | 'page' }) => {
  const t = useTranslations();
  const [pictures, show] = useState(false);
  const { data, error } = useRead(readLetter, { params: { signal } });
  const page = address(readLetterPage, {
    params: { signal },
    query: { pictures: pictures ? 'shown' : 'blocked' },
  });
  return (
    <div className={css.letter}>
      <ProblemLine problem={error} />
      {data && (
        <dl>
          {(['from', 'to', 'cc'] as const).map(
            (line) =>
              data[line].length > 0 && (
                <div key={line}>
                  <dt>{t(`respond.mail.${line}`)}</dt>
                  <dd>
                    {data[line].slice(0, 6).join(', ')}
                    {data[line].length > 6 && ` ${t('respond.mail.others', { n: data[line].length - 6 })}`}
                  </dd>
                </div>
              ),
          )}
        </dl>
      )}
      {as === 'text' && data && <div className={css.text}>{data.text}</div>}
      {as === 'page' && (
        <>
          {!pictures && data && data.blockedPictures > 0 && (
            <p className={css.parts}>
              {t('respond.mail.blocked', { n: data.blockedPictures })}
              <button type="button" onClick={() => show(true)}>
                {t('respond.mail.showPictures')}
              </button>
            </p>
          )}
          <iframe
            title={t('respond.mail.page')}
            src={page}
            sandbox="allow-popups allow-popups-to-escape-sandbox"
            referrerPolicy="no-referrer"
          />
        </>
      )}
    </div>
  );
};
