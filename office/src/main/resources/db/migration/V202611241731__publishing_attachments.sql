-- Attachments belong to a revision: a correction may change them, the public sees those of the approved one.
create table publishing_attachment (
  item_id bigint not null,
  revision int not null,
  file_id uuid not null references files_file,
  -- order in the list; pictures in the text stand in none
  position int not null,
  in_text boolean not null,
  primary key (item_id, revision, file_id),
  foreign key (item_id, revision) references publishing_revision (item_id, number)
);
create index publishing_attachment_file on publishing_attachment (file_id);

-- What somebody is typing, before it is saved as a revision; one a person and item. Also tells others who is at it.
create table publishing_working_copy (
  body_id bigint not null references bodies_body,
  -- 0: an item not yet saved
  item_id bigint not null,
  person_id bigint not null references bodies_person,
  -- null: open, nothing typed yet
  form text,
  saved_at timestamptz,
  seen_at timestamptz not null,
  primary key (body_id, item_id, person_id)
);
grant select, insert on publishing_attachment to gongkai_app;
grant select, insert, update, delete on publishing_working_copy to gongkai_app;
