-- The person's name as a taken payout list says it; null: not taken yet, or taken before lists kept it.
alter table payout add column person_name varchar(200);
