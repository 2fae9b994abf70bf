create table test_half (id bigint);
insert into bodies_body (code) values ('not enough');
