import {sql, type Migration} from 'kysely';

/**
 * Adds messages to the staff, the origin of a request, and when somebody handled it. `store_request` stores any number of
 * messages. The limits for mail concern the one to the visitor only.
 */
export const workOnRequests: Migration = {
  async up(database) {
    await database.schema
      .alterTable('requests')
      .addColumn('origin', 'text')
      .addColumn('handled_at', 'timestamptz')
      .execute();
    await sql`create index requests_by_origin on requests (origin, received_at)`.execute(database);
    await database.schema
      .alterTable('outbox')
      .addColumn('kind', 'text', column => column.notNull().defaultTo('booklet'))
      .execute();
    await sql`alter table outbox alter column kind drop default`.execute(database);
    await sql`drop index outbox_due`.execute(database);
    await sql`
      create index outbox_due on outbox (kind, due_at) where sent_at is null and given_up_at is null
    `.execute(database);
    await sql`
      create index outbox_given_up on outbox (request_id) where given_up_at is not null
    `.execute(database);
    await sql`
      create or replace function store_request(given jsonb, at bigint) returns jsonb
      language plpgsql as $$
      declare
        request_id uuid := (given ->> 'id')::uuid;
        result jsonb;
        wait bigint;
        outgoing jsonb;
      begin
        wait := count_all(given -> 'addressLimits', at);
        result := find_request(request_id);
        if result is not null then return result || jsonb_build_object('wait', wait); end if;
        if wait > 0 then return jsonb_build_object('outcome', 'limited', 'wait', wait); end if;
        if given ->> 'refusal' is not null then return jsonb_build_object('outcome', given ->> 'refusal'); end if;
        -- What raises an exception here is rolled back.
        begin
          insert into requests (id, submitted_at, booklet, email, search_text, fields, extra, consent, context, proof, kit,
            flagged, origin, body_sha256, status, answer)
          values (request_id, (given ->> 'submittedAt')::timestamptz, given ->> 'booklet', given ->> 'email',
            given ->> 'searchText', given -> 'fields', given -> 'extra', given -> 'consent', given -> 'context',
            given -> 'proof', given -> 'kit', (given ->> 'flagged')::boolean, given ->> 'origin', given ->> 'digest',
            (given ->> 'status')::integer, given -> 'answer')
          on conflict (id) do nothing;
          -- A copy of the request was stored at the same moment. This statement waited for it.
          if not found then
            return coalesce(find_request(request_id), jsonb_build_object('outcome', 'erased')) || '{"wait": 0}';
          end if;
          -- The insert may have waited for the erasure of the same request.
          perform from erased_requests where id = request_id;
          if found then
            result := jsonb_build_object('outcome', 'erased');
            raise exception using errcode = 'OP001';
          end if;
          wait := count_all(given -> 'limits', at);
          if wait > 0 then
            result := jsonb_build_object('outcome', 'limited', 'wait', wait);
            raise exception using errcode = 'OP001';
          end if;
          if given -> 'challenge' <> 'null' then
            insert into used_challenges (challenge, expires_at)
            values (given -> 'challenge' ->> 'challenge', (given -> 'challenge' ->> 'expires')::timestamptz)
            on conflict (challenge) do nothing;
            if not found then
              result := jsonb_build_object('outcome', 'challenge-used');
              raise exception using errcode = 'OP001';
            end if;
          end if;
        exception when sqlstate 'OP001' then
          return result;
        end;
        -- An address that gets enough messages gets no further one. Its request is stored.
        outgoing := given -> 'notices';
        if given -> 'message' <> 'null' and count_all(given -> 'mailLimits', at) = 0 then
          outgoing := outgoing || (given -> 'message');
        end if;
        insert into outbox (request_id, kind, recipient, subject, body)
        select request_id, kind, recipient, subject, body
        from jsonb_to_recordset(outgoing) as message(kind text, recipient text, subject text, body text);
        return jsonb_build_object('outcome', 'stored');
      end $$
    `.execute(database);
  },
};
