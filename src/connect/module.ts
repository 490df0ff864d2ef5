import type { Module } from '#http/module.ts';
import type { ThemeMatcher } from '#understand/index.ts';
import { followMergedThemes, showExpertise } from './expertise/show-expertise.ts';
import { connectRoutes } from './http.ts';
import { followConversations, followPeople } from './routing/follow-conversations.ts';

export const connectModule = (matcher: ThemeMatcher): Module => ({
  name: 'connect',
  routes: connectRoutes(matcher),
  followers: [followConversations, followPeople, showExpertise, followMergedThemes],
  jobs: [],
});
