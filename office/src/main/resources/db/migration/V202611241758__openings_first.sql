-- 接收: figures a body brings with it on the day it starts: last year's published report, and the paper register of the
-- year so far. Evidence like any other: with its document, who entered it, and a second person who confirmed it.
create table openings_opening (
  id bigint generated always as identity primary key,
  body_id bigint not null references bodies_body,
  kind text not null check (kind in ('LAST_REPORT', 'YEAR_SO_FAR')),
  year int not null check (year between 2008 and 2200),
  -- the last day the figures cover; the system's own records begin on the day after
  until date not null,
  source text not null,
  file_id uuid not null,
  entered_by bigint not null references bodies_person,
  entered_on date not null,
  entered_at timestamptz not null,
  confirmed_by bigint references bodies_person,
  confirmed_on date,
  confirmed_at timestamptz,
  withdrawn_by bigint references bodies_person,
  withdrawn_on date,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  constraint openings_opening_year check (extract(year from until) = year),
  constraint openings_opening_second check (confirmed_by <> entered_by),
  constraint openings_opening_confirmed check ((confirmed_by is null) = (confirmed_at is null)),
  constraint openings_opening_withdrawn check ((withdrawn_by is null) = (withdrawn_reason is null))
);
-- one opening of a kind and year at a time
create unique index openings_opening_once on openings_opening (body_id, kind, year) where withdrawn_by is null;
create table openings_figure (
  opening_id bigint not null references openings_opening,
  -- place in the order of the form
  number int not null,
  -- block.row.column of the statutory table
  cell text not null,
  -- null: the document leaves the cell blank
  value numeric,
  primary key (opening_id, cell)
);
grant select, insert, update on openings_opening to gongkai_app;
grant select, insert on openings_figure to gongkai_app;
