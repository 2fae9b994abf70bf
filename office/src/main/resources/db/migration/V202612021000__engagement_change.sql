-- What the public reads of 互动交流 changes with a number of this sequence, without gaps and in the order of the commits, so
-- that an index or a copy that has read up to a number has missed nothing. Counted at the end of a transaction, so that no
-- lock on anything else is waited for while this one is held.
create table engagement_change_head (
  one boolean primary key default true check (one),
  last bigint not null
);
insert into engagement_change_head (last) values (0);
create table engagement_change (
  number bigint primary key,
  kind text not null check (kind in ('ANSWER', 'CONSULTATION', 'SURVEY')),
  matter_id bigint not null
);
create index engagement_change_matter on engagement_change (kind, matter_id, number);
create function engagement_changed() returns trigger language plpgsql as $$
declare
  next bigint;
begin
  update engagement_change_head set last = last + 1 returning last into next;
  insert into engagement_change (number, kind, matter_id)
    values (next, tg_argv[0], (to_jsonb(new) ->> tg_argv[1])::bigint);
  return null;
end $$;

create constraint trigger engagement_answer_change after insert or update on engagement_answer
  deferrable initially deferred for each row execute function engagement_changed('ANSWER', 'message_id');
create constraint trigger engagement_consultation_new after insert on engagement_consultation
  deferrable initially deferred for each row when (new.state not in ('DRAFT', 'REVIEW'))
  execute function engagement_changed('CONSULTATION', 'id');
create constraint trigger engagement_consultation_change after update on engagement_consultation
  deferrable initially deferred for each row
  when (old.state not in ('DRAFT', 'REVIEW') or new.state not in ('DRAFT', 'REVIEW'))
  execute function engagement_changed('CONSULTATION', 'id');
create constraint trigger engagement_survey_new after insert on engagement_survey
  deferrable initially deferred for each row when (new.state not in ('DRAFT', 'REVIEW'))
  execute function engagement_changed('SURVEY', 'id');
create constraint trigger engagement_survey_change after update on engagement_survey
  deferrable initially deferred for each row
  when (old.state not in ('DRAFT', 'REVIEW') or new.state not in ('DRAFT', 'REVIEW'))
  execute function engagement_changed('SURVEY', 'id');

-- what was published before
insert into engagement_change (number, kind, matter_id)
select row_number() over (order by kind, id), kind, id from (
  select 'ANSWER' as kind, message_id as id from engagement_answer
  union all select 'CONSULTATION', id from engagement_consultation where state not in ('DRAFT', 'REVIEW')
  union all select 'SURVEY', id from engagement_survey where state not in ('DRAFT', 'REVIEW')) as public;
update engagement_change_head set last = (select count(*) from engagement_change);

grant select, insert on engagement_change to gongkai_app;
grant select, update on engagement_change_head to gongkai_app;
-- kinds and numbers only: what became of a matter is asked of the matter
grant select on engagement_change, engagement_change_head to gongkai_portal;
