-- What a table of a later version may have: rows that point to their own table and round in circles, generated values,
-- and triggers that forbid every change.
create table test_kept (
  id bigint generated always as identity primary key,
  parent_id bigint references test_kept,
  words text not null,
  size int generated always as (length(words)) stored,
  price double precision,
  at timestamptz not null,
  bytes bytea,
  tags text[]
);
create table test_left (id bigint primary key, right_id bigint);
create table test_right (id bigint primary key, left_id bigint references test_left);
alter table test_left add constraint test_left_right foreign key (right_id) references test_right;
create function test_forbidden() returns trigger language plpgsql as $$ begin raise exception 'append-only'; end $$;
create trigger test_kept_rows before insert or update or delete on test_kept for each row
  when (current_setting('test.open', true) is null) execute function test_forbidden();
create trigger test_kept_truncate before truncate on test_kept execute function test_forbidden();
alter table test_kept enable always trigger test_kept_truncate;
insert into test_left values (1, null);
insert into test_right values (1, 1);
update test_left set right_id = 1;
