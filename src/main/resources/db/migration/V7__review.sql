-- A team's weekly review.
create table team_review (
  team_week varchar(75) primary key references team_week (team_week),
  state varchar(8) not null,
  minutes varchar(4000),
  decisions varchar(4000),
  attended varchar(20000),
  held_by varchar(64),
  held_at timestamp with time zone
);

-- What members want to talk about; dealt with by the first review that is held after it was raised.
create table review_point (
  id varchar(36) primary key,
  team varchar(64) not null,
  kind varchar(16) not null,
  text varchar(4000) not null,
  raised_by varchar(64) not null,
  raised_at timestamp with time zone not null,
  dealt_in varchar(75) references team_week (team_week)
);
create index review_point_open on review_point (team, dealt_in);

-- What a review decided somebody is to do; comes back in the next agenda until it is done.
create table action_item (
  id varchar(36) primary key,
  team varchar(64) not null,
  made_in varchar(75) not null references team_week (team_week),
  what varchar(4000) not null,
  owner varchar(64) not null,
  due_on date not null,
  done_in varchar(75) references team_week (team_week),
  done_at timestamp with time zone
);
create index action_item_team on action_item (team, done_in);
