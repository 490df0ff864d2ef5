/** As typed; what is empty is not sent. */
export interface MailboxForm {
  host: string;
  port: number;
  security: 'tls' | 'starttls' | 'none';
  user: string;
  signIn: 'password' | 'oauth2';
  password: string;
  tokenUrl: string;
  clientId: string;
  scope: string;
  clientSecret: string;
  refreshToken: string;
  /** Separated by commas. */
  folders: string;
  address: string;
  plus: boolean;
  takeExisting: boolean;
}

export const blankMailbox: MailboxForm = {
  host: '',
  port: 993,
  security: 'tls',
  user: '',
  signIn: 'password',
  password: '',
  tokenUrl: '',
  clientId: '',
  scope: '',
  clientSecret: '',
  refreshToken: '',
  folders: 'INBOX',
  address: '',
  plus: false,
  takeExisting: false,
};

/** A form as it was kept; passwords stay empty. */
export function mailboxFormOf(settings: Record<string, unknown>): MailboxForm {
  const kept = { ...blankMailbox, ...settings } as MailboxForm & { folders: unknown };
  return { ...kept, folders: [kept.folders].flat().join(', ') };
}

/** What the server takes: settings, and credentials when some were typed. */
export function mailboxBody(form: MailboxForm, kept: Record<string, unknown> = {}) {
  const { password, refreshToken, clientSecret, tokenUrl, clientId, scope, address, folders, ...rest } = form;
  const oauth = form.signIn === 'oauth2';
  const { opensConversations } = kept;
  const settings = {
    ...rest,
    folders: folders.split(',').flatMap((each) => each.trim() || []),
    ...(oauth && tokenUrl && { tokenUrl }),
    ...(oauth && clientId && { clientId }),
    ...(oauth && scope && { scope }),
    ...(address && { address }),
    ...(opensConversations !== undefined && { opensConversations }),
  };
  const typed: Record<string, string> = oauth ? { refreshToken, clientSecret } : { password };
  return { settings, ...((oauth ? refreshToken : password) && { credentials: typed }) };
}
