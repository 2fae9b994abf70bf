-- 筛查. Findings are derived: of texts they are never kept, of files they are kept without the texts, by rules.
create table publishing_file_screening (
  file_id uuid not null references files_file on delete cascade,
  rules text not null,
  at timestamptz not null,
  primary key (file_id, rules)
);
create table publishing_file_finding (
  file_id uuid not null,
  rules text not null,
  number int not null,
  place text not null,
  kind text not null,
  shown text not null,
  fingerprint text not null,
  personal boolean not null,
  severity text not null check (severity in ('BLOCKING', 'WARNING', 'INFO')),
  why text not null,
  remedy text not null,
  primary key (file_id, rules, number),
  foreign key (file_id, rules) references publishing_file_screening on delete cascade
);
-- 保留及理由: somebody answers for leaving a finding in; holds for the same text in the same item.
create table publishing_answer (
  item_id bigint not null references publishing_item,
  fingerprint text not null,
  kind text not null,
  shown text not null,
  reason text not null check (reason <> ''),
  person_id bigint not null references bodies_person,
  on_day date not null,
  at timestamptz not null,
  primary key (item_id, fingerprint)
);
-- 本机关词表: what a body leaves alone (by hash) and words of its own.
create table publishing_list (
  id bigint generated always as identity primary key,
  body_id bigint not null references bodies_body,
  kind text not null,
  words text not null,
  fingerprint text,
  reason text not null check (reason <> ''),
  until date,
  person_id bigint not null references bodies_person,
  on_day date not null,
  at timestamptz not null,
  ended_on date,
  constraint publishing_list_own check ((kind = 'own_word') = (fingerprint is null))
);
-- 全面排查 of what is published, item by item, so that a restart goes on.
create table publishing_sweep (
  id bigint generated always as identity primary key,
  body_id bigint not null references bodies_body,
  person_id bigint not null references bodies_person,
  on_day date not null,
  started_at timestamptz not null,
  total int not null,
  done int not null default 0,
  last_item bigint not null default 0,
  finished_at timestamptz
);
create table publishing_sweep_finding (
  sweep_id bigint not null references publishing_sweep,
  item_id bigint not null references publishing_item,
  number int not null,
  place_key text not null,
  place text not null,
  kind text not null,
  shown text not null,
  severity text not null,
  left_by text not null,
  primary key (sweep_id, item_id, number)
);
grant select, insert, update, delete on publishing_file_screening, publishing_file_finding to gongkai_app;
grant select, insert on publishing_answer, publishing_sweep_finding to gongkai_app;
grant select, insert, update on publishing_list, publishing_sweep to gongkai_app;
