-- 责任人: who mends a finding or carries out a measure; empty where it is a section only
alter table supervision_finding add column owner_id bigint references bodies_person;
alter table supervision_measure add column owner_id bigint references bodies_person;
