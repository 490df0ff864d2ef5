declare module 'virtual:messages/*' {
  export const messages: import('use-intl').AbstractIntlMessages;
}
