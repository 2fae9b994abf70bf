-- 电子签章: whether the frozen PDF carries an electronic seal; else the paper is stamped.
alter table letters_letter add column electronic boolean not null default false;
