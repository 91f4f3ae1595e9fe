-- What sign-in needs to know of a person beside the engine's user: language, and from when until when they may sign in.
create table sign_in (
    id           varchar(64)  not null primary key,
    name         varchar(255) not null,
    email        varchar(255),
    language     varchar(35),
    roles        varchar(100) not null,
    active_from  timestamp with time zone,
    active_until timestamp with time zone
);
