-- The tree of columns: platform blocks, parents, update rules as values, columns in preparation and closed ones.
alter table catalogue_column
  add block text not null default 'content',
  -- dates of the national inspection: NEWS 动态要闻, NOTICE 通知公告和政策文件, OTHER
  add kind text not null default 'OTHER' check (kind in ('NEWS', 'NOTICE', 'OTHER')),
  -- ISO 8601: P14D, P6M, --03-31 (yearly by that day), change/P1Y (on change, looked at once in that time)
  add update_rule text,
  add basis text not null default '',
  add standing text not null default 'OPEN' check (standing in ('OPEN', 'HIDDEN', 'CLOSED')),
  add closed_on date,
  add closed_reason text,
  add version int not null default 1,
  add constraint catalogue_column_closed
    check ((standing = 'CLOSED') = (closed_on is not null and closed_reason is not null));
update catalogue_column set update_rule = coalesce('P' || update_days || 'D', 'change/P1Y');
alter table catalogue_column alter update_rule set not null, drop column update_days;
create index catalogue_column_parent on catalogue_column (parent_id);

-- Columns a body above demands of every body below it, until it lifts the demand.
create table catalogue_required (
  id bigint generated always as identity primary key,
  body_id bigint not null references bodies_body,
  code text not null check (code ~ '^[a-z][a-z0-9-]{1,40}$'),
  name text not null,
  category text not null,
  block text not null,
  kind text not null check (kind in ('NEWS', 'NOTICE', 'OTHER')),
  update_rule text not null,
  basis text not null,
  set_on date not null,
  lifted_on date
);
create unique index catalogue_required_code on catalogue_required (body_id, code) where lifted_on is null;

grant delete on catalogue_column to gongkai_app;
grant select, insert, update on catalogue_required to gongkai_app;
