-- 会议、培训、制度、责任追究: what an office does to secure disclosure, entry by entry.
create table supervision_entry (
  id bigint generated always as identity primary key,
  body_id bigint not null references bodies_body,
  kind text not null check (kind in ('MEETING', 'TRAINING', 'RULE', 'ACCOUNTABILITY')),
  -- of the meeting or the training; from which a rule is in force; of the decision
  day date not null,
  -- last day on which a rule is in force; null for no end
  until date,
  -- when its end was recorded later than the entry
  ended_at timestamptz,
  title text not null check (length(title) between 1 and 300),
  -- 文号 of a rule, basis of an accountability
  reference text not null check (length(reference) <= 200),
  -- attendees, people trained, people held to account; names are not kept
  people int check (people between 0 and 100000),
  hours numeric(6, 1) check (hours > 0),
  result text check (result in ('REMINDED', 'ORDERED', 'CRITICISED', 'DISCIPLINED', 'NONE')),
  -- minutes, material or text
  file_id uuid,
  -- the text of a rule on the portal
  item_id bigint,
  person_id bigint not null references bodies_person,
  entered_on date not null,
  at timestamptz not null,
  withdrawn_reason text,
  withdrawn_at timestamptz,
  constraint supervision_entry_until check (until is null or kind = 'RULE' and until >= day),
  constraint supervision_entry_people check ((kind = 'RULE') = (people is null)),
  constraint supervision_entry_hours check ((kind = 'TRAINING') = (hours is not null)),
  constraint supervision_entry_result check ((kind = 'ACCOUNTABILITY') = (result is not null)),
  constraint supervision_entry_nobody check (result is distinct from 'NONE' or people = 0),
  constraint supervision_entry_withdrawn check ((withdrawn_reason is null) = (withdrawn_at is null))
);
create index supervision_entry_body on supervision_entry (body_id, kind, day);
grant select, insert, update on supervision_entry to gongkai_app;
