-- Lets one installation use the mailbox. As a superuser, in the database of the mailbox:
--   psql -v ON_ERROR_STOP=1 -d naknada_mailbox -v installation=<32 hexadecimal digits> -f office.sql
-- The role has no password yet: set one with \password naknada_<installation>, or let a certificate or the system's user stand for it.
\set role naknada_:installation
begin;
insert into mailbox.member (installation) values (:'installation');
create role :"role" login nosuperuser nocreatedb nocreaterole noreplication nobypassrls connection limit 4
  in role naknada_mailbox_office;
commit;
