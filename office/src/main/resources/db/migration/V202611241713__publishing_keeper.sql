-- who keeps an open item where that is no longer its drafter; the authors of its revisions stay as they were
alter table publishing_item add column keeper_id bigint references bodies_person;
