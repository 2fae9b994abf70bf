-- 问卷调查: 知晓率, 满意度 and other questions, asked online, by telephone and on paper. Who answered is not known.
create table engagement_survey (
  id bigint generated always as identity primary key,
  body_id bigint not null references bodies_body,
  title text not null check (length(title) between 1 and 100),
  intro text not null check (length(intro) between 1 and 4000),
  closes_on date not null,
  -- 样本量, as it was planned
  target int not null check (target between 1 and 1000000),
  -- how people are asked
  ways text not null check (length(ways) between 1 and 500),
  -- the survey it is compared with
  previous_id bigint references engagement_survey,
  state text not null default 'DRAFT',
  version int not null default 1,
  opened_on date,
  drafted_at timestamptz not null,
  constraint engagement_survey_opened check (state in ('DRAFT', 'REVIEW') or opened_on is not null)
);
create index engagement_survey_body on engagement_survey (body_id, state);

create table engagement_survey_step (
  id bigint generated always as identity primary key,
  survey_id bigint not null references engagement_survey,
  act text not null,
  day date not null,
  at timestamptz not null,
  person_id bigint not null references bodies_person,
  behalf_id bigint references bodies_person,
  words text not null default ''
);
create index engagement_survey_step_of on engagement_survey_step (survey_id, id);

create table engagement_question (
  id bigint generated always as identity primary key,
  survey_id bigint not null references engagement_survey,
  kind text not null,
  -- 知晓率, 满意度 or neither
  measure text not null,
  words text not null check (length(words) between 1 and 300)
);
create index engagement_question_of on engagement_question (survey_id, id);

create table engagement_option (
  id bigint generated always as identity primary key,
  question_id bigint not null references engagement_question on delete cascade,
  words text not null check (length(words) between 1 and 100),
  -- whether it counts as knowing, or as content
  counts boolean not null default false
);
create index engagement_option_of on engagement_option (question_id, id);

create table engagement_sheet (
  id bigint generated always as identity primary key,
  survey_id bigint not null references engagement_survey,
  way text not null,
  day date not null,
  at timestamptz not null,
  -- who entered it, null: answered online
  person_id bigint references bodies_person
);
create index engagement_sheet_of on engagement_sheet (survey_id);
create table engagement_choice (
  sheet_id bigint not null references engagement_sheet,
  option_id bigint not null references engagement_option,
  primary key (sheet_id, option_id)
);
create index engagement_choice_of on engagement_choice (option_id);
create table engagement_said (
  sheet_id bigint not null references engagement_sheet,
  question_id bigint not null references engagement_question,
  -- encrypted
  words bytea not null,
  primary key (sheet_id, question_id)
);

-- the results as they were published; sheets are not public, one by one they could tell who answered
create table engagement_survey_result (
  survey_id bigint primary key references engagement_survey,
  words text not null check (length(words) between 1 and 20000),
  published_on date,
  sheets int not null default 0
);
create table engagement_survey_count (
  option_id bigint primary key references engagement_option,
  survey_id bigint not null references engagement_survey,
  chosen int not null,
  answered int not null,
  constraint engagement_survey_count_share check (chosen between 0 and answered)
);
create index engagement_survey_count_of on engagement_survey_count (survey_id);

grant select, insert, update on engagement_survey, engagement_survey_result to gongkai_app;
grant select, insert on engagement_survey_step, engagement_sheet, engagement_choice, engagement_said,
  engagement_survey_count to gongkai_app;
grant select, insert, delete on engagement_question, engagement_option to gongkai_app;

grant select (id, body_id, title, intro, closes_on, target, ways, previous_id, state, opened_on)
  on engagement_survey to gongkai_portal;
grant select on engagement_question, engagement_option, engagement_survey_count to gongkai_portal;
grant select (survey_id, words, published_on, sheets) on engagement_survey_result to gongkai_portal;
alter table engagement_survey enable row level security;
alter table engagement_question enable row level security;
alter table engagement_option enable row level security;
alter table engagement_survey_result enable row level security;
alter table engagement_survey_count enable row level security;
create policy office on engagement_survey to gongkai_app using (true) with check (true);
create policy office on engagement_question to gongkai_app using (true) with check (true);
create policy office on engagement_option to gongkai_app using (true) with check (true);
create policy office on engagement_survey_result to gongkai_app using (true) with check (true);
create policy office on engagement_survey_count to gongkai_app using (true) with check (true);
create policy portal on engagement_survey for select to gongkai_portal using (state not in ('DRAFT', 'REVIEW'));
create policy portal on engagement_question for select to gongkai_portal using (exists (
  select 1 from engagement_survey s where s.id = survey_id));
create policy portal on engagement_option for select to gongkai_portal using (exists (
  select 1 from engagement_question q where q.id = question_id));
create policy portal on engagement_survey_result for select to gongkai_portal using (exists (
  select 1 from engagement_survey s where s.id = survey_id and s.state = 'DONE'));
create policy portal on engagement_survey_count for select to gongkai_portal using (exists (
  select 1 from engagement_survey s where s.id = survey_id and s.state = 'DONE'));
