-- 公文: the numbers of a body and year, gap-free. The row is locked while a letter is sealed.
create table letters_series (
  body_id bigint not null references bodies_body,
  year int not null check (year between 2008 and 2200),
  last int not null check (last > 0),
  primary key (body_id, year)
);
-- 发文字号: the pattern of a body; a body without a row has the usual one
create table letters_pattern (
  body_id bigint primary key references bodies_body,
  pattern text not null check (pattern like '%{n}%'),
  prefix text not null
);
create table letters_letter (
  id bigint generated always as identity primary key,
  body_id bigint not null references bodies_body,
  -- what it is about: the module that owns it knows
  thing text not null,
  thing_id bigint not null,
  kind text not null,
  -- 文种 and matter, without personal data: it stands in the register of sealings
  title text not null,
  state text not null check (state in ('DRAFT', 'APPROVED', 'SEALED', 'VOIDED')),
  -- addressee, paragraphs and attachments, sealed under a key of their own
  text bytea,
  -- everybody who wrote some of it; none of them approves it
  writers bigint[] not null,
  drafted_by bigint not null references bodies_person,
  drafted_at timestamptz not null,
  approved_by bigint references bodies_person,
  approved_at timestamptz,
  year int,
  number int,
  number_text text,
  -- 成文日期
  day date,
  copies int check (copies > 0),
  sealed_by bigint references bodies_person,
  sealed_at timestamptz,
  pdf_id uuid,
  docx_id uuid,
  scan_id uuid,
  voided_by bigint references bodies_person,
  voided_on date,
  voided_at timestamptz,
  voided_reason text,
  constraint letters_letter_number unique (body_id, year, number),
  constraint letters_letter_second check (not approved_by = any (writers)),
  constraint letters_letter_approved check ((approved_by is null) = (state = 'DRAFT')),
  constraint letters_letter_sealed check ((number is null) = (state in ('DRAFT', 'APPROVED'))),
  constraint letters_letter_frozen check ((number is null) = (pdf_id is null) and (number is null) = (docx_id is null)),
  constraint letters_letter_voided check ((voided_reason is null) = (state <> 'VOIDED'))
);
create index letters_letter_thing on letters_letter (thing, thing_id);
grant select, insert, update on letters_series, letters_pattern, letters_letter to gongkai_app;
