import {Hono, type Context} from 'hono';
import type {Content} from '../content/content.js';
import type {Services} from '../services.js';
import {erasePerson} from './erase.js';
import {show} from './guarded-app.js';
import {markHandled} from './handle.js';
import {adminPath, errorPage} from './pages/layout.js';
import {erasePage, requestPage} from './pages/request.js';
import {recordOf} from './record.js';
import {countRequests, findRequest, type FoundRequest} from './search.js';
import {sendBooklet} from './send-booklet.js';

function requestNotFound(context: Context, content: Content) {
  const reason = 'It may have been erased, or deleted after the retention period.';
  return show(context, errorPage(content, 'Request not found', reason), 404);
}

/** The pages of a request, and what the operator can do with it. Mounted at `/admin/requests`. */
export function requestRoutes(services: Services): Hono {
  const {database, content, messageStored} = services;
  const app = new Hono();

  /** Does something with a request, and shows its page again. */
  const actOnRequest = (path: string, act: (request: FoundRequest) => Promise<void>) =>
    app.post(`/:id/${path}`, async context => {
      const request = await findRequest(database, context.req.param('id'));
      if (!request) return requestNotFound(context, content);
      await act(request);
      return context.redirect(`${adminPath}/requests/${request.id}`, 303);
    });

  app.get('/:id', async context => {
    const request = await findRequest(database, context.req.param('id'));
    return request
      ? show(context, requestPage(content, recordOf(request)))
      : requestNotFound(context, content);
  });

  actOnRequest('handle', ({id}) => markHandled(database, id, true));
  actOnRequest('reopen', ({id}) => markHandled(database, id, false));
  actOnRequest('send', async ({id}) => {
    if (await sendBooklet(database, services, id)) messageStored();
  });

  app.get('/:id/erase', async context => {
    const request = await findRequest(database, context.req.param('id'));
    if (!request) return requestNotFound(context, content);
    const count = await countRequests(database, {email: request.fields.email});
    return show(context, erasePage(content, recordOf(request), count));
  });

  app.post('/:id/erase', async context => {
    const request = await findRequest(database, context.req.param('id'));
    const email = request?.fields.email;
    if (!email) return requestNotFound(context, content);
    await erasePerson(services, email);
    return context.redirect(`${adminPath}/record`, 303);
  });
  return app;
}
