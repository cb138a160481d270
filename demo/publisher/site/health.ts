import {sql} from 'kysely';
import {Hono, type Context} from 'hono';
import {withDeadline} from '../../serving/deadline.js';
import type {Services} from '../services.js';

type State = 'ok' | 'full disk' | 'read-only database';

async function stateOf({database, hasRoom}: Pick<Services, 'database' | 'hasRoom'>): Promise<State> {
  if (!(await hasRoom())) return 'full disk';
  await sql`select 1 from requests limit 1`.execute(database);
  // A standby or read-only database answers queries but can't store requests.
  const {rows} = await sql<{transaction_read_only: string}>`show transaction_read_only`.execute(database);
  return rows[0]?.transaction_read_only === 'off' ? 'ok' : 'read-only database';
}

/** `/healthz` tells whether the process runs; `/readyz`, whether it can store requests and is not shutting down. */
export function healthRoutes(services: Services): Hono {
  const {isClosing, readyDeadline} = services;
  const app = new Hono();
  // Set by each route: middleware of an app mounted at `/` would also run for the pages.
  const answer = (context: Context, status: string, code: 200 | 503 = 200) =>
    context.json({status}, code, {'Cache-Control': 'no-store'});
  app.get('/healthz', context => answer(context, 'ok'));
  app.get('/readyz', async context => {
    if (isClosing()) return answer(context, 'closing', 503);
    const state = await withDeadline(stateOf(services), readyDeadline);
    if (state === undefined) return answer(context, 'no database', 503);
    return state === 'ok' ? answer(context, state) : answer(context, state, 503);
  });
  app.onError((_, context) => answer(context, 'no database', 503));
  return app;
}
