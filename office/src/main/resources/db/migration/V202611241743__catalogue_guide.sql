-- 公开指南 (条例第十二条): texts of the editor and who published or checked them when. Nothing is changed or deleted.
create table catalogue_guide (
  id bigint generated always as identity primary key,
  body_id bigint not null references bodies_body,
  source text not null,
  person_id bigint not null references bodies_person,
  day date not null,
  at timestamptz not null
);
create index catalogue_guide_body on catalogue_guide (body_id, id);
create table catalogue_guide_act (
  id bigint generated always as identity primary key,
  guide_id bigint not null references catalogue_guide,
  act text not null check (act in ('PUBLISH', 'CHECK')),
  person_id bigint not null references bodies_person,
  day date not null,
  at timestamptz not null,
  -- what the guide said about the body on that day, so that a later change is seen
  facts text not null
);
create index catalogue_guide_act_guide on catalogue_guide_act (guide_id, id);
grant select, insert on catalogue_guide, catalogue_guide_act to gongkai_app;
