import type { ParsedMail } from './mail-types.ts';

const ADDRESS =
  /[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+|[A-Za-z0-9._+-]+@localhost/g;
/** Below this stands the returned message, whose addresses are not failures. */
const RETURNED =
  /^\W*(this is a copy of the message|below this line is a copy|original message|included is a copy|returned message|unsent message|message headers? follow|(----+ )?original headers|received: from |return-path: |the (original )?message (headers|follows)|-+ ?message (header|returned)|reporting-mta:|x-postfix-|copy of)/im;

/** Who did not get it, lower case, at most 1,000: from the machine's fields, else from the prose above the returned message. */
export function failedRecipients(mail: ParsedMail, report: string): string[] {
  const named = [
    ...fieldRecipients(report),
    ...(mail.headers.get('x-failed-recipients') ?? []).flatMap(addressesIn),
  ];
  if (named.length > 0) return unique(named);
  const noticed = [...report.matchAll(/"(?:emailAddress|recipient)\\?"\s*:\s*\\?"([^"\\]+)/g)].flatMap(
    (found) => addressesIn(found[1]!),
  );
  if (noticed.length > 0) return unique(noticed);
  const spam = [
    ...report.matchAll(/^(?:original-rcpt-to|x-hmxmroriginalrecipient|removal-recipient):\s*(.*)$/gim),
  ].flatMap((found) => addressesIn(found[1]!));
  if (spam.length > 0) return unique(spam);
  return unique(proseRecipients(mail, report));
}

/** Final-Recipient of every group of fields whose action is a failure, or of all when none says so. */
function fieldRecipients(report: string): string[] {
  const groups = report.split(/\n\s*\n/).filter((group) => /^(final|original)-recipient:/im.test(group));
  const failed = groups.filter((group) => /^action:\s*failed/im.test(group));
  return (failed.length > 0 ? failed : groups).flatMap((group) => {
    const final = /^final-recipient:\s*[\w-]*\s*;?\s*(.*(?:\n[ \t]+.*)*)/im.exec(group)?.[1] ?? '';
    const original = /^original-recipient:\s*[\w-]*\s*;?\s*(.*(?:\n[ \t]+.*)*)/im.exec(group)?.[1] ?? '';
    const found = addressesIn(final);
    return found.length > 0 ? found : addressesIn(original);
  });
}

function proseRecipients(mail: ParsedMail, report: string): string[] {
  const at = report.search(RETURNED);
  const prose = (at > 0 ? report.slice(0, at) : report).slice(0, 20_000);
  const ours = new Set([...mail.to, ...mail.cc, ...(mail.from ? [mail.from] : [])].map(({ email }) => email));
  const strangers = (found: string[]) =>
    found.filter(
      (each) => !ours.has(each) && !/^(postmaster|mailer-daemon|abuse|support|helpdesk)@/.test(each),
    );
  // Servers put the address first on its line, often in brackets; sentences mention others too.
  const marked = [
    ...prose.matchAll(/^[\s*>-]{0,8}(?:to:\s*)?<?([^\s<>:;,"]+@[^\s<>:;,"]+)>?(?=\s*$|[\s:;.,(>])/gim),
  ].flatMap((found) => addressesIn(found[1]!));
  if (strangers(marked).length > 0) return strangers(marked);
  const bracketed = [...prose.matchAll(/<([^\s<>]+@[^\s<>]+)>/g)].flatMap((found) => addressesIn(found[1]!));
  if (strangers(bracketed).length > 0) return strangers(bracketed);
  const any = strangers(addressesIn(prose));
  return any.length > 0 ? any.slice(0, 5) : recipientsOfReturned(report.slice(Math.max(at, 0)), strangers);
}

function recipientsOfReturned(returned: string, strangers: (found: string[]) => string[]): string[] {
  const to = /^(?:x-envelope-to|envelope-to|to):\s*(.*(?:\n[ \t]+.*)*)/im.exec(returned)?.[1];
  return to ? strangers(addressesIn(to)).slice(0, 5) : [];
}

function addressesIn(text: string): string[] {
  return (text.match(ADDRESS) ?? []).map((each) =>
    each
      .replace(/\.+$/, '')
      .replace(/^[.']+/, '')
      .toLowerCase(),
  );
}

function unique(found: string[]): string[] {
  return [...new Set(found)].slice(0, 1000);
}

/** First failing enhanced status named by the report. */
export function statusOf(report: string): string | undefined {
  const field = [...report.matchAll(/^status:\s*([245]\.\d{1,3}\.\d{1,3})/gim)].map((found) => found[1]!);
  return (
    field.find((status) => status.startsWith('5')) ??
    field[0] ??
    /\b[45]\d\d[ -]([45]\.\d{1,3}\.\d{1,3})\b/.exec(report)?.[1]
  );
}
