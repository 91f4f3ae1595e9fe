-- What a company, team or person is to reach; what the CRM says.

create table objective (
    id        varchar(64)    not null primary key,
    name      varchar(255)   not null,
    metric    varchar(64)    not null,
    target    numeric(19, 4) not null,
    starts_on date           not null,
    ends_on   date           not null,
    team      varchar(64),
    person    varchar(64),
    parent    varchar(64) references objective (id)
);
-- Objectives that meet a week: a person's, a team's, the company's (both null).
create index objective_person on objective (person, starts_on, ends_on);
create index objective_team on objective (team, person, starts_on, ends_on);
create index objective_parent on objective (parent);

create table product (
    id       varchar(64)  not null primary key,
    name     varchar(255) not null,
    price    numeric(19, 4),
    currency varchar(3)   not null
);
-- A deal names its product in free text.
create index product_name on product (name);

create table account (
    id           varchar(64)  not null primary key,
    name         varchar(255) not null,
    industry     varchar(255),
    owner        varchar(64),
    currency     varchar(3)   not null,
    credit_limit numeric(19, 4),
    outstanding  numeric(19, 4),
    overdue      numeric(19, 4),
    overdue_days integer
);
create index account_name on account (name);
create index account_owner on account (owner);

create table rate (
    currency  varchar(3)      not null,
    quoted_on date            not null,
    -- company currency per unit
    rate      numeric(19, 10) not null,
    primary key (currency, quoted_on)
);

create table deal (
    id          varchar(64) not null primary key,
    owner       varchar(64) not null,
    account     varchar(64) references account (id),
    product     varchar(255),
    stage       varchar(16) not null,
    amount      numeric(19, 4),
    currency    varchar(3)  not null,
    engaged_on  date,
    closed_on   date,
    lost_reason varchar(4000),
    lost_to     varchar(255),
    -- A won deal's value in the company's currency, at the minor unit; the rate it was taken at when the deal is in another one.
    worth       numeric(19, 4),
    rate        numeric(19, 10),
    rate_date   date
);
-- Won deals of an owner by close date, and the open ones.
create index deal_owner on deal (owner, stage, closed_on);
-- An account's first won deal.
create index deal_account on deal (account, stage, closed_on);
-- Deals won by anybody in a week.
create index deal_closed on deal (stage, closed_on);
