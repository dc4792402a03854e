import { lazyRouteComponent } from '@tanstack/react-router'

/**
 * A page that is fetched when it is opened. One that does not come is a failure like any other, told by the error page:
 * the router itself would load the whole site anew, and without a connection that loses even what is there.
 */
export const lazyPage: typeof lazyRouteComponent = (load, name) =>
  lazyRouteComponent(
    () =>
      load().catch((cause: unknown) => {
        throw new TypeError('A page did not come', { cause })
      }),
    name,
  )
