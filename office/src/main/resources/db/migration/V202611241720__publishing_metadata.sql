-- What describes an item belongs to its revision: a correction of it is reviewed like a correction of the text.
alter table publishing_revision
  add column version int not null default 0,
  add column kind text not null default 'ORDINARY'
    check (kind in ('ORDINARY', 'RULE', 'NORMATIVE', 'POLICY', 'INTERPRETATION')),
  add column issuer text not null default '',
  add column subject text not null default '',
  add column genre text not null default '',
  -- 条例第十二条: the catalogue gives the outline of each item
  add column summary text not null default '',
  add column formed_on date,
  -- 施行日期 and the last day on which a document is valid; null: from publication, without end
  add column effective_on date,
  add column expires_on date,
  -- 国办发〔2016〕80号: the attribute is set when the document is drafted, with a reason where it is not public
  add column disclosure text not null default 'ACTIVE' check (disclosure in ('ACTIVE', 'ON_REQUEST', 'WITHHELD')),
  add column ground text,
  add column ground_words text not null default '',
  add constraint publishing_revision_ground check (disclosure <> 'WITHHELD' or ground is not null),
  add constraint publishing_revision_validity check (expires_on is null or effective_on is null or expires_on >= effective_on);
update publishing_revision r set formed_on = i.formed_on from publishing_item i where i.id = r.item_id;
alter table publishing_revision alter column formed_on set not null;
alter table publishing_item drop column formed_on;

-- A form that was sent twice is answered as the first time.
create table publishing_submission (
  id uuid primary key,
  person_id bigint not null references bodies_person,
  item_id bigint references publishing_item,
  at timestamptz not null
);
grant select, insert, update on publishing_submission to gongkai_app;
