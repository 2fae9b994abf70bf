-- The lists of the public, the newest first: read in this order, page by page, however many there are.
create index publishing_item_newest on publishing_item (published_on desc, id desc)
  where published_revision is not null and state <> 'WITHDRAWN';
create index publishing_item_newest_of_body on publishing_item (body_id, published_on desc, id desc)
  where published_revision is not null and state <> 'WITHDRAWN';
create index publishing_item_newest_in_column on publishing_item (column_id, published_on desc, id desc)
  where published_revision is not null and state <> 'WITHDRAWN';
