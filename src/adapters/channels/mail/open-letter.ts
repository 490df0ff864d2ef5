import type { Letters } from '#listen/ports.ts';
import { cleanHtml } from './clean-html.ts';
import type { MailAddress, ParsedMail } from './mail-types.ts';
import { parseMail } from './parse-mail.ts';

/** Pictures of a message shown inside it, all together, in bytes. */
const mostPictures = 10 * 1024 * 1024;
const raster = /^image\/(png|jpeg|gif|webp)$/;

/** Shows kept mail: from the original each time, so that a better reader shows old mail better too. */
export const letters: Letters = {
  async read(original) {
    const mail = await parseMail(original);
    return {
      from: shown(mail.from ? [mail.from] : []),
      to: shown(mail.to),
      cc: shown(mail.cc),
      recipients: mail.recipientCount,
      subject: mail.subject,
      at: mail.date ?? null,
      text: mail.text,
      blockedPictures: mail.html ? cleanHtml(mail.html).blocked : 0,
      html: mail.html !== undefined,
      truncated: mail.truncated,
    };
  },

  async page(original, { remotePictures }) {
    const mail = await parseMail(original);
    if (!mail.html) return null;
    const { html } = cleanHtml(mail.html, { remotePictures, pictureOf: picturesOf(mail) });
    return `<!doctype html><html><head><meta charset="utf-8"><base target="_blank"><style>${style}</style></head><body>${html}</body></html>`;
  },
};

const style =
  'body{font:15px/1.5 system-ui,sans-serif;margin:12px;color:#1b1b1b;background:#fff;overflow-wrap:anywhere}img{max-width:100%;height:auto}table{max-width:100%}blockquote{margin:0 0 0 8px;padding-left:8px;border-left:3px solid #ccc}';

const shown = (addresses: MailAddress[]) =>
  addresses
    .slice(0, 50)
    .map(({ name, email }) => (name && email ? `${name} <${email}>` : (email ?? name ?? '')));

/** Inside the page itself: a frame without an origin has no session to fetch them with. */
function picturesOf({ attachments }: ParsedMail): (contentId: string) => string | undefined {
  let left = mostPictures;
  const known = new Map<string, string>();
  for (const { contentId, type, bytes } of attachments) {
    if (!contentId || !raster.test(type) || bytes.length > left) continue;
    left -= bytes.length;
    known.set(contentId, `data:${type};base64,${Buffer.from(bytes).toString('base64')}`);
  }
  return (contentId) => known.get(contentId);
}
