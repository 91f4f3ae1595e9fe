-- The working days a running week's deadlines were planned with: when a calendar's holidays come to be known later, the difference
-- shows which weeks to plan anew. Null: a week that was opened before this column was there.

alter table team_week add column planned_days varchar(100);

create index team_week_not_scored on team_week (scored_at);
