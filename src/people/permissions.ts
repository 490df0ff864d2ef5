import type { Permission } from '#kit/endpoint.ts';

export const roles = ['reader', 'member', 'steward', 'owner'] as const;
export type Role = (typeof roles)[number];

/** The lowest role that holds each permission; a higher role holds all of a lower one. */
const lowestRole: Record<Permission, Role> = {
  read: 'reader',
  'signal.write': 'member',
  'conversation.work': 'member',
  'improvement.work': 'member',
  'source.steward': 'steward',
  'theme.steward': 'steward',
  'telling.send': 'steward',
  'mandate.grant': 'owner',
  'people.change': 'owner',
  'key.change': 'owner',
  'settings.change': 'owner',
  'audit.read': 'owner',
};

export const permissions = Object.keys(lowestRole) as Permission[];

export const roleHolds = (role: Role, permission: Permission): boolean =>
  roles.indexOf(role) >= roles.indexOf(lowestRole[permission]);
