import { createRootRoute, createRoute, createRouter, type RouterHistory } from '@tanstack/react-router'
import { windows, type Window } from '@/features/post/windows'
import { Skeleton } from '@/shared/ui/skeleton'
import { ErrorPage } from './error-page'
import { lazyPage } from './lazy-page'
import { Shell } from './shell/shell'

const root = createRootRoute({
  component: Shell,
  notFoundComponent: lazyPage(() => import('./not-found-page'), 'NotFoundPage'),
  errorComponent: ErrorPage,
})
const getParentRoute = () => root

// A value that is not ours is named as absent: left out, the one in the address would show through.

/** Where to go after signing in: a page of ours, never another site's address. */
function withNext({ next }: Record<string, unknown>): { next?: string | undefined } {
  return { next: typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : undefined }
}

function withWindow({ window }: Record<string, unknown>): { window?: Window | undefined } {
  return { window: windows.find((one) => one === window) }
}

function withName({ q }: Record<string, unknown>): { q?: string | undefined } {
  return { q: typeof q === 'string' && q !== '' ? q : undefined }
}

const feedPage = () => import('./routes/feed-page')
const moderationPages = () => import('./routes/moderation-pages')

// Each route stands alone: inside the list its path would be inferred as any string.
const newest = createRoute({
  getParentRoute,
  path: '/',
  component: lazyPage(feedPage, 'NewestPage'),
})
const hot = createRoute({ getParentRoute, path: '/hot', component: lazyPage(feedPage, 'HotPage') })
const popular = createRoute({
  getParentRoute,
  path: '/popular',
  validateSearch: withWindow,
  component: lazyPage(() => import('./routes/popular-page'), 'PopularPage'),
})
const tag = createRoute({
  getParentRoute,
  path: '/tag/$tag',
  component: lazyPage(() => import('./routes/tag-page'), 'TagPage'),
})
const post = createRoute({
  getParentRoute,
  path: '/post/$id',
  component: lazyPage(() => import('./routes/post-page'), 'PostPage'),
})
const write = createRoute({
  getParentRoute,
  path: '/write',
  component: lazyPage(() => import('./routes/write-page'), 'WritePage'),
})
const profile = createRoute({
  getParentRoute,
  path: '/u/$username',
  component: lazyPage(() => import('./routes/profile-page'), 'ProfilePage'),
})
const ownPosts = createRoute({
  getParentRoute,
  path: '/mine',
  component: lazyPage(() => import('./routes/own-posts-page'), 'OwnPostsPage'),
})
const login = createRoute({
  getParentRoute,
  path: '/login',
  validateSearch: withNext,
  component: lazyPage(() => import('./routes/login-page'), 'LoginPage'),
})
const register = createRoute({
  getParentRoute,
  path: '/register',
  validateSearch: withNext,
  component: lazyPage(() => import('./routes/register-page'), 'RegisterPage'),
})
const settings = createRoute({
  getParentRoute,
  path: '/settings',
  component: lazyPage(() => import('./routes/settings-page'), 'SettingsPage'),
})
const queue = createRoute({
  getParentRoute,
  path: '/queue',
  component: lazyPage(moderationPages, 'QueuePage'),
})
const log = createRoute({
  getParentRoute,
  path: '/log',
  component: lazyPage(moderationPages, 'LogPage'),
})
const people = createRoute({
  getParentRoute,
  path: '/people',
  validateSearch: withName,
  component: lazyPage(() => import('./routes/people-page'), 'PeoplePage'),
})
const more = createRoute({
  getParentRoute,
  path: '/more',
  component: lazyPage(() => import('./routes/more-page'), 'MorePage'),
})

const routeTree = root.addChildren([
  newest,
  hot,
  popular,
  tag,
  post,
  write,
  profile,
  ownPosts,
  login,
  register,
  settings,
  queue,
  log,
  people,
  more,
])

export function createAppRouter(history?: RouterHistory) {
  return createRouter({
    routeTree,
    defaultPreload: 'intent',
    defaultPendingComponent: Skeleton,
    defaultPendingMs: 200,
    defaultErrorComponent: ErrorPage,
    scrollRestoration: true,
    ...(history ? { history } : {}),
  })
}

declare module '@tanstack/react-router' {
  // The router's own way of learning our routes is to extend its interface.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
