-- 每日提醒邮件: where somebody wants it, and what was sent. One a person and day, whatever restarts.
alter table bodies_person add column mailbox text not null default '' check (length(mailbox) <= 200);
create table deadlines_mail (
  person_id bigint not null references bodies_person,
  day date not null,
  -- how many reminders it held
  items int not null,
  begun_at timestamptz not null,
  -- null without a failure: the office ended in the middle; it is not sent again, since it may have arrived
  sent_at timestamptz,
  failure text,
  primary key (person_id, day)
);
grant select, insert, update on deadlines_mail to gongkai_app;
grant update (mailbox) on bodies_person to gongkai_app;
