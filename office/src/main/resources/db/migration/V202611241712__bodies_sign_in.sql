alter table bodies_person
  -- the shared secret of the second factor, sealed by the key file outside the database; null: not in use
  add column totp_secret bytea,
  -- the newest time step that was used, so that no code counts twice
  add column totp_step bigint not null default 0;

-- the last passwords, so that none of them returns
create table bodies_password (
  id bigint generated always as identity primary key,
  person_id bigint not null references bodies_person,
  hash text not null
);
create index bodies_password_person on bodies_password (person_id, id);

create table bodies_recovery_code (
  person_id bigint not null references bodies_person,
  hash text not null,
  primary key (person_id, hash)
);
grant select, insert, delete on bodies_password, bodies_recovery_code to gongkai_app;

-- Sessions, as Spring Session keeps them: any node can answer, and an administrator can end one.
create table bodies_session (
  primary_id char(36) not null constraint bodies_session_pk primary key,
  session_id char(36) not null,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
create unique index bodies_session_id on bodies_session (session_id);
create index bodies_session_expiry on bodies_session (expiry_time);
create index bodies_session_principal on bodies_session (principal_name);
create table bodies_session_attributes (
  session_primary_id char(36) not null references bodies_session (primary_id) on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  constraint bodies_session_attributes_pk primary key (session_primary_id, attribute_name)
);
grant select, insert, update, delete on bodies_session, bodies_session_attributes to gongkai_app;
