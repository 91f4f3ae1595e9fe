-- A team's week and each rep's week, opened once. Their unique rows are what makes opening twice harmless, on two nodes too:
-- they are written before the process is started, in the same transaction.

create table team_week (
    team_week         varchar(75)              not null primary key, -- the business key, 2026-W48/east
    week              varchar(8)               not null,
    team              varchar(64)              not null,
    zone              varchar(64)              not null,             -- zone, calendar and review as the team had them at the opening
    calendar          varchar(64)              not null,
    review_at         varchar(16)              not null,
    first_day         date                     not null,             -- the first day that counts: later than Monday when opened late
    decision_versions varchar(4000)            not null,             -- the tables in force at the opening: key=version,…
    opened_at         timestamp with time zone not null,
    state             varchar(16)              not null,
    scored_at         timestamp with time zone,                      -- from then on nothing of the week changes
    closed_at         timestamp with time zone,
    constraint team_week_once unique (week, team)
);

create table rep_week (
    rep_week     varchar(140) not null primary key, -- the business key, 2026-W48/east/lilei
    team_week    varchar(75)  not null references team_week (team_week),
    week         varchar(8)   not null,
    person       varchar(64)  not null,
    name         varchar(255) not null,
    takes_part   boolean      not null,             -- false: listed, but without a working day
    working_days varchar(100),                      -- the days that counted, kept when the week is scored; before, they are computed
    constraint rep_week_once unique (person, week)
);

create index rep_week_of_team on rep_week (team_week);
