-- Feedback on a rep's week, the rep's answer, and the talk where one is wanted. One row per rep week.
create table feedback (
  rep_week varchar(140) primary key references rep_week (rep_week),
  state varchar(12) not null,
  praise varchar(4000),
  improve varchar(4000),
  suggestion varchar(4000),
  one_on_one date,
  coaching_needed boolean not null,
  given_by varchar(64),
  given_at timestamp with time zone,
  response varchar(12),
  comment varchar(4000),
  answered_at timestamp with time zone
);

create table talk (
  rep_week varchar(140) primary key references rep_week (rep_week),
  state varchar(12) not null,
  notes varchar(4000),
  coaching_needed boolean not null,
  held_by varchar(64),
  held_at timestamp with time zone
);
