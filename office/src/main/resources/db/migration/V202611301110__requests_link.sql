-- 关联案件 and 12345 热线工单: what belongs to a request elsewhere. Of two linked cases one row is kept.
create table requests_link (
  id bigint generated always as identity primary key,
  request_id bigint not null references requests_request,
  -- the other case, or null for a work order
  other_id bigint references requests_request,
  -- number of the work order, or null for a case
  work_order text check (work_order ~ '^[A-Za-z0-9-]{4,40}$'),
  added_at timestamptz not null,
  removed_at timestamptz,
  constraint requests_link_one check ((other_id is null) <> (work_order is null)),
  constraint requests_link_order check (other_id > request_id)
);
create unique index requests_link_case on requests_link (request_id, other_id) where removed_at is null;
create unique index requests_link_order_once on requests_link (request_id, work_order) where removed_at is null;
create index requests_link_other on requests_link (other_id) where removed_at is null;
create index requests_link_number on requests_link (work_order) where removed_at is null;
grant select, insert on requests_link to gongkai_app;
grant update (removed_at) on requests_link to gongkai_app;
