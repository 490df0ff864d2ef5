import { z } from 'zod';

/** Reviews and old files are listened to and counted, while nobody means to answer each: false opens no conversation. */
export const opensConversations = z.boolean().optional();

/** Where answers to customers of this source go, signed with its secret as Standard Webhooks say. */
export const replyHook = z.strictObject({ url: z.url({ protocol: /^https?$/ }).max(2000) }).optional();
