-- 文书样式: a body's own words of an instrument; without a row the words that come with the program hold.
create table letters_template (
  body_id bigint not null references bodies_body,
  kind text not null,
  version int not null check (version > 0),
  text text not null,
  from_day date not null,
  person_id bigint not null references bodies_person,
  at timestamptz not null,
  primary key (body_id, kind, version)
);
grant select, insert on letters_template to gongkai_app;
