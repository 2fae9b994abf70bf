-- 行政行为台账: what a section states for a period: licences, penalties, coercion, fees. A statement is withdrawn whole.
create table ledger_statement (
  id bigint generated always as identity primary key,
  body_id bigint not null references bodies_body,
  kind text not null check (kind in ('LICENCE', 'PENALTY', 'COERCION', 'FEE')),
  -- 科室 that states it
  section text not null,
  first_day date not null,
  last_day date not null,
  source text not null,
  -- the sheet the rows came from; null where the total was typed
  file_id uuid,
  entered_by bigint not null references bodies_person,
  entered_on date not null,
  entered_at timestamptz not null,
  withdrawn_by bigint references bodies_person,
  withdrawn_on date,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  constraint ledger_statement_period check (first_day <= last_day
    and extract(year from first_day) = extract(year from last_day)),
  constraint ledger_statement_withdrawn check ((withdrawn_by is null) = (withdrawn_reason is null))
);
create index ledger_statement_body on ledger_statement (body_id, first_day);
create table ledger_entry (
  statement_id bigint not null references ledger_statement,
  number int not null,
  -- day of the decision or the payment; the last day of the period for a total
  day date not null,
  -- 文书号 or receipt number; empty for a total
  reference text not null,
  -- decisions, or yuan
  value numeric(16, 2) not null check (value >= 0),
  primary key (statement_id, number)
);
grant select, insert, update on ledger_statement to gongkai_app;
grant select, insert on ledger_entry to gongkai_app;
