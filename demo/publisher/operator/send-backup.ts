import type {Context} from 'hono';
import type {Services} from '../services.js';

/** `backup-2026-11-22T10-00-00Z.tar.gz`, with the time in UTC. */
export function backupName(now = new Date()): string {
  const time = now.toISOString().replace(/\.\d+/, '').replaceAll(':', '-');
  return `backup-${time}.tar.gz`;
}

/** Answers with a copy of the database as a file. */
export async function sendBackup(
  context: Context,
  {log, backUp}: Pick<Services, 'log' | 'backUp'>,
): Promise<Response> {
  if (!backUp) return context.json({message: 'This server uses Postgres. Back it up with pg_dump.'}, 404);
  const copy = await backUp();
  log.info({bytes: copy.size}, 'The database was copied for a backup.');
  context.header('Content-Type', 'application/gzip');
  context.header('Content-Disposition', `attachment; filename="${backupName()}"`);
  context.header('Content-Length', String(copy.size));
  return context.body(copy.stream());
}
