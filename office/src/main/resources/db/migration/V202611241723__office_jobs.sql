-- The jobs of db-scheduler, so that each due run happens once however many nodes there are.
create table office_job (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index office_job_due on office_job (execution_time);
create index office_job_heartbeat on office_job (last_heartbeat);
grant select, insert, update, delete on office_job to gongkai_app;
