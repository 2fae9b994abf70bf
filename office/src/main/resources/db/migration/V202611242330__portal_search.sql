-- Requests to build the search index anew, and how far each node of the office has come with them.
create table portal_search_request (
  id bigint generated always as identity primary key,
  at timestamptz not null
);
create table portal_search_progress (
  request_id bigint not null references portal_search_request,
  -- an index lies in the data folder of its node
  node text not null,
  done int not null,
  total int not null,
  finished boolean not null,
  primary key (request_id, node)
);
grant select, insert on portal_search_request to gongkai_app;
grant select, insert, update on portal_search_progress to gongkai_app;
