-- What carries a secrecy mark is not kept, not even sealed.
alter table inward_submission drop constraint inward_submission_kept;
alter table inward_submission
  add constraint inward_submission_kept check (state in ('DELIVERED', 'REFUSED') or sealed is not null);
