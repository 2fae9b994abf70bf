-- 送达: how a letter of a case went out. When it did, what came of it and whether it went again are steps.
create table requests_dispatch (
  step_id bigint primary key references requests_step,
  way text not null,
  -- of a registered letter or a parcel service; empty where the way has none
  tracking text not null check (length(tracking) <= 40)
);

-- Papers of a case beside its letters: what the applicant or others sent in, what goes out with the answer, and proofs of
-- delivery. Their contents lie encrypted with the files; only those on the case read them.
create table requests_paper (
  file_id uuid primary key references files_file,
  request_id bigint not null references requests_request,
  -- the step it came, went or was proved with; null: goes out with the answer, which is not sent yet
  step_id bigint references requests_step,
  kind text not null check (kind in ('RECEIVED', 'ENCLOSED', 'PROOF')),
  added_at timestamptz not null,
  -- taken out again before the answer was sent
  removed_at timestamptz,
  constraint requests_paper_sent check (removed_at is null or step_id is null and kind = 'ENCLOSED')
);
create index requests_paper_request on requests_paper (request_id);
grant select, insert on requests_dispatch to gongkai_app;
grant select, insert on requests_paper to gongkai_app;
grant update (step_id, removed_at) on requests_paper to gongkai_app;

-- 附件 of applicants, who have no account: null where nobody was signed in
alter table files_file alter column uploaded_by drop not null;
alter table files_classified alter column person_id drop not null;
