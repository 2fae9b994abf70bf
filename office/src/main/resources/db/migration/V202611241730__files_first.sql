create table files_file (
  -- authenticated with the content; also its name on disk
  id uuid primary key,
  number bigint generated always as identity constraint files_file_number unique,
  body_id bigint not null references bodies_body,
  -- the thing it is attached to; null until that is saved
  owner text,
  owner_id bigint,
  name text not null,
  type text not null,
  size bigint not null check (size > 0),
  sha256 text not null check (length(sha256) = 64),
  uploaded_by bigint not null references bodies_person,
  uploaded_at timestamptz not null,
  constraint files_file_owner check ((owner is null) = (owner_id is null))
);
create index files_file_unattached on files_file (uploaded_at) where owner is null;

-- 涉密不入库: of what was refused nothing is kept but this.
create table files_classified (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  person_id bigint not null references bodies_person,
  body_id bigint not null references bodies_body,
  fingerprint text not null check (length(fingerprint) = 64)
);
grant select, insert, update, delete on files_file to gongkai_app;
grant select, insert on files_classified to gongkai_app;
