-- The key of the audit record's digests where the operator gave none: made at the first start. One row.
create table audit_key (
  id integer primary key,
  secret varchar(64) not null
);
