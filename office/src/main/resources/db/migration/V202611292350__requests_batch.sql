-- 批量登记: the requests of one sheet from another platform, a mailbox or an old register.
create table requests_batch (
  id bigint generated always as identity primary key,
  body_id bigint not null references bodies_body,
  file_name text not null,
  -- keyed hash of the file: no sheet is taken in twice
  mark text not null,
  imported_by bigint not null references bodies_person,
  imported_at timestamptz not null,
  constraint requests_batch_once unique (body_id, mark)
);
create table requests_batch_row (
  batch_id bigint not null references requests_batch,
  -- row of the sheet, counted as the sheet shows it
  number int not null,
  request_id bigint not null unique references requests_request,
  primary key (batch_id, number)
);
grant select, insert on requests_batch, requests_batch_row to gongkai_app;
