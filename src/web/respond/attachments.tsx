import { useTranslations } from 'use-intl';
import { readAttachment } from '#listen/contract.ts';
import { address } from '../app/api.ts';
import { Icon } from '../ui/icon.tsx';
import css from './attachments.module.css';
import type { EntryOf } from './shapes.ts';

/** Photos to look at, memos to listen to, the rest to download. */
export const Attachments = ({ entry }: { entry: EntryOf<'signal'> }) => {
  const t = useTranslations();
  const coming = entry.announced - entry.attachments.length;
  if (entry.attachments.length === 0 && coming <= 0) return null;
  return (
    <ul className={css.attachments} aria-label={t('respond.entry.attachments')}>
      {entry.attachments.map(({ id, name, type, bytes }) => {
        const url = address(readAttachment, { params: { attachment: id } });
        return (
          <li key={id}>
            {/^image\/(png|jpeg|gif|webp|avif)$/.test(type) ? (
              <a href={url} target="_blank" rel="noreferrer">
                <img src={url} alt={t('respond.entry.photo', { name })} loading="lazy" />
              </a>
            ) : /^audio\//.test(type) ? (
              // biome-ignore lint/a11y/useMediaCaption: a memo somebody spoke into a phone has no captions.
              <audio controls preload="none" src={url} aria-label={name} />
            ) : (
              <a href={url} download>
                <Icon name="download" size={16} /> {name} <small>{Math.ceil(bytes / 1024)} kB</small>
              </a>
            )}
          </li>
        );
      })}
      {coming > 0 && <li className={css.coming}>{t('respond.entry.coming', { n: coming })}</li>}
    </ul>
  );
};
