import {Hono} from 'hono';
import {mailboxPage} from './mailbox-page.js';
import {showPage} from '../site/show.js';
import type {Services} from '../services.js';
import {isThisMachine} from '../this-machine.js';

/** The largest number of messages shown. */
const limit = 100;

function hostnameOf(host: string | undefined): string {
  const url = `http://${host ?? ''}`;
  return URL.canParse(url) ? new URL(url).hostname : '';
}

/** Shows the messages in the outbox, newest first, to the person who runs the demo. Mounted at `/mailbox/`. */
export function mailboxRoutes({database, content}: Services): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    // Prevents DNS rebinding: a site whose name resolves to this machine could otherwise read the mailbox.
    if (!isThisMachine(hostnameOf(context.req.header('host')))) {
      return context.text('The mailbox is shown at localhost only.\n', 421);
    }
    await next();
    context.header('Cache-Control', 'no-store');
    context.header('Cross-Origin-Resource-Policy', 'same-origin');
    return undefined;
  });
  app.get('/', async context => {
    const messages = await database
      .selectFrom('outbox')
      .selectAll()
      .where('kind', '=', 'booklet')
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .limit(limit + 1)
      .execute();
    return showPage(
      context,
      mailboxPage(content.publisher, messages.slice(0, limit), messages.length > limit),
    );
  });
  return app;
}
