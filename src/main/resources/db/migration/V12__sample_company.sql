-- The sample company of a first start. While it is begun and not whole, nothing else can be in this database: the port was never open.
create table sample_company (
    id       integer not null primary key check (id = 1), -- there is one at most
    begun_at timestamp with time zone not null,
    whole_at timestamp with time zone
);
