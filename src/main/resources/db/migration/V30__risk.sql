-- A risk from raised to closed. open_key is what makes it the only open one: a rule and its subject, or the report that flagged it;
-- written before its process is started, in the same transaction, and null once it is closed.
create table risk (
  id varchar(36) primary key,
  open_key varchar(220) constraint risk_open_once unique,
  case_key varchar(110) not null, -- its process's business key: risk/<team, when it was raised>/<id>
  rule varchar(32),
  subject varchar(64),
  kind varchar(16) not null,
  description varchar(4000),
  likelihood varchar(8) not null,
  amount numeric(19, 4),
  customer varchar(64),
  about varchar(64),
  owner varchar(64),
  team varchar(64),
  raised_by varchar(64),
  raised_at timestamp with time zone not null,
  evidence varchar(200000),
  seen varchar(80),
  to_assess boolean not null,
  severity varchar(8),
  plan_days integer,
  remind_days integer,
  state varchar(12) not null,
  rung varchar(8) not null,
  escalated boolean not null,
  reminded boolean not null,
  holder varchar(64),
  holder_group varchar(32),
  due_at timestamp with time zone,
  response varchar(4000),
  due_on date,
  closed_at timestamp with time zone,
  outcome varchar(12),
  version bigint not null
);
-- What was found before about a subject, closed ones too.
create index risk_subject on risk (rule, subject, raised_at);
-- A team's open ones: the agenda, and those whose condition may be gone.
create index risk_team on risk (team, closed_at);
-- A person's, in a week.
create index risk_about on risk (about, raised_at);
create index risk_owner on risk (owner, raised_at);

-- What was done about a risk so far; rows are only added.
create sequence risk_event_seq start with 1 increment by 50;
create table risk_event (
  id bigint primary key,
  risk varchar(36) not null references risk (id),
  happened_at timestamp with time zone not null,
  kind varchar(16) not null,
  by_person varchar(64),
  rung varchar(8) not null,
  text varchar(4000),
  amount numeric(19, 4),
  severity varchar(8),
  due_on date,
  evidence varchar(200000),
  decision varchar(64),
  decision_version integer,
  decision_rule varchar(128)
);
create index risk_event_risk on risk_event (risk, id);

-- When stage, amount or owner of a deal last changed; null: not since it came in.
alter table deal add column changed_at timestamp with time zone;
-- Open deals of an owner on a day, whatever their stage.
create index deal_open on deal (owner, closed_on);
