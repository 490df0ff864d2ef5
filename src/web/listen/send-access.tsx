import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { renewSecret } from '#listen/contract.ts';
import { useChange } from '../app/api.ts';
import { ConfirmInline } from '../ui/confirm-inline.tsx';
import { ProblemLine } from '../ui/problem-line.tsx';
import { CopyText } from './copy-text.tsx';
import { SecretOnce } from './secret-once.tsx';
import type { SourceDetail } from './shapes.ts';
import css from './source.module.css';

/** How another program sends messages here: with a key, or signed. */
export const SendAccess = ({ source }: { source: SourceDetail }) => {
  const t = useTranslations();
  const [secret, setSecret] = useState<string | null>(null);
  const renew = useChange(renewSecret, { onDone: (made) => setSecret(made.secret) });
  const example = `curl ${source.apiUrl} \\
  -H 'authorization: Bearer ${t('listen.send.keyHere')}' \\
  -H 'content-type: application/json' \\
  -d '{"externalId": "1", "text": "${t('listen.send.example')}", "author": {"email": "ann@example.org"}}'`;
  return (
    <section>
      <h2>{t('listen.send.title')}</h2>
      <p>{t('listen.send.key')}</p>
      <CopyText text={example} label={t('listen.send.title')} />
      <p>{t('listen.send.hook')}</p>
      <CopyText text={source.hookUrl ?? ''} label={t('listen.send.hookUrl')} />
      <ProblemLine problem={renew.error} />
      {secret ? (
        <SecretOnce source={source.id} secret={secret} />
      ) : (
        <div className={css.deeds}>
          <ConfirmInline
            label={t('listen.secret.renew')}
            question={t('listen.secret.renewMeans')}
            busy={renew.isPending}
            onConfirm={() => renew.mutate({ params: { source: source.id } })}
          />
        </div>
      )}
    </section>
  );
};
