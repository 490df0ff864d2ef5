import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { ErrorState } from '../ui/states.tsx';
import { invitation, setUp, signIn } from './door-routes.tsx';
import { framed, root } from './root-routes.tsx';
import { given, list, oneOf, text, whole } from './search.ts';

const today = createRoute({
  getParentRoute: () => framed,
  path: '/',
  component: lazyRouteComponent(() => import('../respond/today-screen.tsx'), 'TodayScreen'),
});
const inbox = createRoute({
  getParentRoute: () => framed,
  path: '/inbox',
  validateSearch: (search: Record<string, unknown>) =>
    given({
      view: text(search.view),
      q: text(search.q),
      kind: list(search.kind),
      theme: text(search.theme),
      source: text(search.source),
      person: text(search.person),
      urgency: list(search.urgency),
      language: text(search.language),
      channel: list(search.channel),
      order: text(search.order),
    }),
  component: lazyRouteComponent(() => import('../respond/inbox-screen.tsx'), 'InboxScreen'),
});
// The inbox shows list and conversation together, so the conversation is only an address within it.
const conversation = createRoute({ getParentRoute: () => inbox, path: '/$conversationId' });
const capture = createRoute({
  getParentRoute: () => framed,
  path: '/capture',
  component: lazyRouteComponent(() => import('../listen/capture-screen.tsx'), 'CaptureScreen'),
});
const themes = createRoute({
  getParentRoute: () => framed,
  path: '/themes',
  validateSearch: (search: Record<string, unknown>) =>
    given({
      q: text(search.q),
      kind: list(search.kind),
      span: text(search.span),
      order: text(search.order),
    }),
  component: lazyRouteComponent(() => import('../understand/themes-screen.tsx'), 'ThemesScreen'),
});
const theme = createRoute({
  getParentRoute: () => framed,
  path: '/themes/$themeId',
  validateSearch: (search: Record<string, unknown>) =>
    given({
      kind: list(search.kind),
      span: text(search.span),
      page: whole(search.page),
    }),
  component: lazyRouteComponent(() => import('../understand/theme-screen.tsx'), 'ThemeScreen'),
});
const improvements = createRoute({
  getParentRoute: () => framed,
  path: '/improvements',
  validateSearch: (search: Record<string, unknown>) =>
    given({
      as: oneOf(search.as, ['board', 'chart', 'list']),
      q: text(search.q),
      theme: text(search.theme),
      alert: text(search.alert),
      department: text(search.department),
    }),
  component: lazyRouteComponent(() => import('../improve/improvements-screen.tsx'), 'ImprovementsScreen'),
});
const improvement = createRoute({
  getParentRoute: () => framed,
  path: '/improvements/$improvementId',
  validateSearch: (search: Record<string, unknown>) => given({ move: oneOf(search.move, ['refused']) }),
  component: lazyRouteComponent(() => import('../improve/improvement-screen.tsx'), 'ImprovementScreen'),
});
const people = createRoute({
  getParentRoute: () => framed,
  path: '/people',
  validateSearch: (search: Record<string, unknown>) =>
    given({
      need: text(search.need),
      q: text(search.q),
      department: text(search.department),
    }),
  component: lazyRouteComponent(() => import('../people/people-screen.tsx'), 'PeopleScreen'),
});
const person = createRoute({
  getParentRoute: () => framed,
  path: '/people/$personId',
  component: lazyRouteComponent(() => import('../people/person-screen.tsx'), 'PersonScreen'),
});
const demandAndTalent = createRoute({
  getParentRoute: () => framed,
  path: '/demand-and-talent',
  validateSearch: (search: Record<string, unknown>) =>
    given({
      department: text(search.department),
      span: text(search.span),
    }),
  component: lazyRouteComponent(
    () => import('../connect/demand-and-talent-screen.tsx'),
    'DemandAndTalentScreen',
  ),
});
const measure = createRoute({
  getParentRoute: () => framed,
  path: '/measure',
  validateSearch: (search: Record<string, unknown>) =>
    given({
      span: text(search.span),
      department: text(search.department),
      source: text(search.source),
    }),
  component: lazyRouteComponent(() => import('../measure/measure-screen.tsx'), 'MeasureScreen'),
});
const journey = createRoute({
  getParentRoute: () => framed,
  path: '/journey',
  component: lazyRouteComponent(() => import('../transform/journey-screen.tsx'), 'JourneyScreen'),
});
const sources = createRoute({
  getParentRoute: () => framed,
  path: '/sources',
  component: lazyRouteComponent(() => import('../listen/sources-screen.tsx'), 'SourcesScreen'),
});
const source = createRoute({
  getParentRoute: () => framed,
  path: '/sources/$sourceId',
  component: lazyRouteComponent(() => import('../listen/source-screen.tsx'), 'SourceScreen'),
});
const settings = createRoute({
  getParentRoute: () => framed,
  path: '/settings',
  component: lazyRouteComponent(() => import('../people/settings-screen.tsx'), 'SettingsScreen'),
});
const section = createRoute({ getParentRoute: () => settings, path: '/$section' });

const tree = root.addChildren([
  framed.addChildren([
    today,
    inbox.addChildren([conversation]),
    capture,
    themes,
    theme,
    improvements,
    improvement,
    people,
    person,
    demandAndTalent,
    measure,
    journey,
    sources,
    source,
    settings.addChildren([section]),
  ]),
  signIn,
  setUp,
  invitation,
]);

export const makeRouter = (client: QueryClient) =>
  createRouter({
    routeTree: tree,
    context: { client },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    defaultErrorComponent: ({ error, reset }) => <ErrorState problem={error} retry={reset} />,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
