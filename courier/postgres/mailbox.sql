-- The mailbox of the courier (docs/courier.md), PostgreSQL 15 or newer. Once, as a superuser, in a database of its own:
--   createdb naknada_mailbox && psql -v ON_ERROR_STOP=1 -d naknada_mailbox -f mailbox.sql
-- What belongs to whom is a rule of the database: an installation signs in as naknada_<installation> and sees and changes only what
-- the policies below give that name.
begin;

create role naknada_mailbox_owner nologin;
create role naknada_mailbox_office nologin;

create schema mailbox authorization naknada_mailbox_owner;
revoke all on schema public from public;
do $$
begin
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to naknada_mailbox_office', current_database());
end $$;
grant usage on schema mailbox to naknada_mailbox_office;

set local role naknada_mailbox_owner;

-- The installations that may send and be sent to; no installation can read this list.
create table mailbox.member (
  installation text primary key check (installation ~ '^[0-9a-f]{32}$'),
  -- What may lie in the mailbox of its packets at one time.
  quota bigint not null default 50000000000 check (quota > 0)
);

create table mailbox.packet (
  sender text not null references mailbox.member,
  packet text not null check (packet ~ '^[0-9a-f]{32}$'),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  receiver text not null references mailbox.member,
  sequence bigint not null check (sequence between 1 and 9007199254740991),
  bytes bigint not null check (bytes between 1 and 100000000000),
  expires date not null,
  state text not null default 'arriving' check (state in ('arriving', 'ready', 'taken', 'refused')),
  primary key (sender, packet, sha256),
  check (sender <> receiver)
);
-- What one installation has to fetch, in the order in which it is fetched.
create index packet_to_fetch on mailbox.packet (receiver, sender, sequence) where state = 'ready';

create table mailbox.piece (
  sender text not null,
  packet text not null,
  sha256 text not null,
  piece integer not null check (piece >= 0),
  body bytea not null check (octet_length(body) between 1 and 1048576),
  primary key (sender, packet, sha256, piece),
  foreign key (sender, packet, sha256) references mailbox.packet on delete cascade
);
-- Ciphertext does not get smaller.
alter table mailbox.piece alter column body set storage external;

-- The installation that is signed in.
create function mailbox.self() returns text language sql stable as $$ select substr(current_user::text, 9) $$;

-- Looked up by its key for each piece that is asked for; as a condition of the policy it would be looked up for all that wait.
create function mailbox.may_fetch(from_one text, packet_id text, fingerprint text) returns boolean language plpgsql stable as $$
begin
  return exists (
    select from mailbox.packet
    where sender = from_one and packet = packet_id and sha256 = fingerprint and receiver = mailbox.self() and state = 'ready'
  );
end $$;

alter table mailbox.member enable row level security;
alter table mailbox.packet enable row level security;
alter table mailbox.piece enable row level security;

create policy sender_sees on mailbox.packet for select to naknada_mailbox_office
  using (sender = mailbox.self());
create policy receiver_sees on mailbox.packet for select to naknada_mailbox_office
  using (receiver = mailbox.self() and state <> 'arriving');
create policy sender_begins on mailbox.packet for insert to naknada_mailbox_office
  with check (sender = mailbox.self() and state = 'arriving');
create policy sender_finishes on mailbox.packet for update to naknada_mailbox_office
  using (sender = mailbox.self() and state = 'arriving')
  with check (sender = mailbox.self() and state = 'ready');
create policy receiver_settles on mailbox.packet for update to naknada_mailbox_office
  using (receiver = mailbox.self() and state = 'ready')
  with check (receiver = mailbox.self() and state in ('taken', 'refused'));
create policy sender_withdraws on mailbox.packet for delete to naknada_mailbox_office
  using (sender = mailbox.self());

create policy sender_sees on mailbox.piece for select to naknada_mailbox_office
  using (sender = mailbox.self());
create policy receiver_fetches on mailbox.piece for select to naknada_mailbox_office
  using (mailbox.may_fetch(sender, packet, sha256));
-- No more than the packet was said to have, and nothing after it was finished.
create policy sender_puts on mailbox.piece for insert to naknada_mailbox_office
  with check (sender = mailbox.self() and exists (
    select from mailbox.packet one
    where one.sender = piece.sender and one.packet = piece.packet and one.sha256 = piece.sha256
      and one.sender = mailbox.self() and one.state = 'arriving' and piece.piece::bigint * 1048576 < one.bytes
  ));

-- No update of anything but the state; no delete of single pieces; no rights at all on the list of members.
grant select, delete on mailbox.packet to naknada_mailbox_office;
grant insert (sender, packet, sha256, receiver, sequence, bytes, expires) on mailbox.packet to naknada_mailbox_office;
grant update (state) on mailbox.packet to naknada_mailbox_office;
grant select, insert on mailbox.piece to naknada_mailbox_office;

create function mailbox.check_quota() returns trigger language plpgsql security definer
set search_path = mailbox, pg_temp as $$
begin
  if (select coalesce(sum(bytes), 0) from packet where sender = new.sender and state in ('arriving', 'ready'))
     + new.bytes > (select quota from member where installation = new.sender)
  then
    raise exception 'quota' using errcode = 'disk_full';
  end if;
  return new;
end $$;
create trigger quota before insert on mailbox.packet for each row execute function mailbox.check_quota();

-- Ready is what is whole; of what has been fetched only the line stays, until its sender has seen it.
create function mailbox.follow_state() returns trigger language plpgsql security definer
set search_path = mailbox, pg_temp as $$
declare
  lying bigint;
begin
  if new.state = 'ready' then
    select coalesce(sum(octet_length(body)), 0) into lying from piece
    where sender = new.sender and packet = new.packet and sha256 = new.sha256;
    if lying <> new.bytes then
      raise exception 'not whole' using errcode = 'check_violation';
    end if;
  else
    delete from piece where sender = new.sender and packet = new.packet and sha256 = new.sha256;
  end if;
  return new;
end $$;
create trigger state before update of state on mailbox.packet for each row execute function mailbox.follow_state();

reset role;

-- One courier for each installation at a time. Locks by number belong to nobody in PostgreSQL: so only this function may take one,
-- of whoever is signed in, and no installation can keep another's courier out.
do $$
declare
  lock_function regprocedure;
begin
  for lock_function in
    select oid::regprocedure from pg_proc where pronamespace = 'pg_catalog'::regnamespace and proname like '%advisory%'
  loop
    execute format('revoke execute on function %s from public', lock_function);
  end loop;
end $$;
grant execute on function pg_try_advisory_lock(bigint) to naknada_mailbox_owner;
set local role naknada_mailbox_owner;
create function mailbox.claim() returns boolean language sql volatile security definer
set search_path = pg_catalog, pg_temp as $$ select pg_try_advisory_lock(hashtextextended(session_user::text, 0)) $$;
revoke execute on all functions in schema mailbox from public;
grant execute on function mailbox.self(), mailbox.may_fetch(text, text, text), mailbox.claim() to naknada_mailbox_office;
reset role;

commit;
