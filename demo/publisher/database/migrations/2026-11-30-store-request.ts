import {sql, type Migration} from 'kysely';

/**
 * Adds functions that store a request in one call. A request used to take ten queries, each with a round trip, and two
 * commits.
 *
 * `count_request` counts towards a limit, and returns the milliseconds to wait; 0 if the limit is not exceeded. A counter
 * that ends later than its duration allows was started while a clock was wrong, and starts again.
 *
 * `store_request` returns an object with `outcome`: `stored`, `known` (with the stored request), `erased`, `limited` (with
 * `wait` in milliseconds), `challenge-used`, or the refusal that the caller gave for a new request. What it refuses is
 * neither stored nor counted, except for the counter of the IP address. Each of its statements sees what was committed
 * until then, as in a transaction.
 */
export const storeRequestFunction: Migration = {
  async up(database) {
    await sql`
      create function count_request(counter text, most integer, duration bigint, at bigint) returns bigint
      language plpgsql as $$
      declare
        counted integer;
        ends bigint;
      begin
        insert into rate_limits as kept (key, points, expire) values (counter, 1, at + duration)
        on conflict (key) do update set
          points = case when kept.expire <= at or kept.expire > at + duration + 60000 then 1
            else least(kept.points, most) + 1 end,
          expire = case when kept.expire <= at or kept.expire > at + duration + 60000 then at + duration
            else kept.expire end
        returning kept.points, kept.expire into counted, ends;
        return case when counted > most then greatest(ends - at, 1) else 0 end;
      end $$
    `.execute(database);
    await sql`
      create function count_all(limits jsonb, at bigint) returns bigint
      language plpgsql as $$
      declare
        one jsonb;
        wait bigint;
      begin
        for one in select * from jsonb_array_elements(limits) loop
          wait := count_request(one ->> 'key', (one ->> 'most')::integer, (one ->> 'duration')::bigint, at);
          if wait > 0 then return wait; end if;
        end loop;
        return 0;
      end $$
    `.execute(database);
    await sql`
      create function find_request(wanted uuid) returns jsonb
      language sql stable as $$
        select jsonb_build_object('outcome', 'known', 'body_sha256', body_sha256, 'booklet', booklet, 'fields', fields,
          'extra', extra, 'consent', consent, 'kit', kit, 'status', status, 'answer', answer)
        from requests where id = wanted
        union all
        select jsonb_build_object('outcome', 'erased') from erased_requests where id = wanted
        limit 1
      $$
    `.execute(database);
    await sql`
      create function store_request(given jsonb, at bigint) returns jsonb
      language plpgsql as $$
      declare
        request_id uuid := (given ->> 'id')::uuid;
        result jsonb;
        wait bigint;
      begin
        wait := count_all(given -> 'addressLimits', at);
        result := find_request(request_id);
        if result is not null then return result || jsonb_build_object('wait', wait); end if;
        if wait > 0 then return jsonb_build_object('outcome', 'limited', 'wait', wait); end if;
        if given ->> 'refusal' is not null then return jsonb_build_object('outcome', given ->> 'refusal'); end if;
        -- What raises an exception here is rolled back.
        begin
          insert into requests (id, submitted_at, booklet, email, search_text, fields, extra, consent, context, proof, kit,
            flagged, body_sha256, status, answer)
          values (request_id, (given ->> 'submittedAt')::timestamptz, given ->> 'booklet', given ->> 'email',
            given ->> 'searchText', given -> 'fields', given -> 'extra', given -> 'consent', given -> 'context',
            given -> 'proof', given -> 'kit', (given ->> 'flagged')::boolean, given ->> 'digest',
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
        if given -> 'message' <> 'null' and count_all(given -> 'mailLimits', at) = 0 then
          insert into outbox (request_id, recipient, subject, body)
          values (request_id, given -> 'fields' ->> 'email', given -> 'message' ->> 'subject', given -> 'message' ->> 'body');
        end if;
        return jsonb_build_object('outcome', 'stored');
      end $$
    `.execute(database);
  },
};
