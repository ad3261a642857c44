import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import type { Deps } from './web/deps.ts'
import { csrfGuard } from './web/csrf.ts'
import type { AppEnv } from './web/env.ts'
import { errorPage, notFoundPage } from './web/error-pages.tsx'
import { healthRoutes } from './web/health.ts'
import { securityHeaders } from './web/security.ts'
import { staticRoutes } from './web/static.ts'

const UPLOAD_LIMIT = 12 * 1024 * 1024

/** The whole system: every room, in the order in which a request meets them. */
export function buildApp(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>()

  app.use(securityHeaders)
  app.route('/', staticRoutes)
  app.route('/', healthRoutes(deps))
  app.use(compress())
  app.use(bodyLimit({ maxSize: UPLOAD_LIMIT }))
  app.use(csrfGuard({ secret: deps.sandi.rahasiaTurunan('csrf'), publicOrigin: deps.config.publicOrigin }))

  // kantor: set-up before everything else, then the frame around each page
  // akun: who is signed in

  // public
  // staff

  app.notFound((c) => notFoundPage(c))
  app.onError((error, c) => errorPage(error, c, deps.log))
  return app
}
