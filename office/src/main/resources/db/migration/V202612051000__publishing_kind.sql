-- the few documents of a policy library among all items
create index publishing_revision_kind on publishing_revision (kind, item_id, number);
