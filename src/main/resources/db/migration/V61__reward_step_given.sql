-- Who gave a step to whoever is asked, and why: handed over, or added as a signer; all null where the route named them.
alter table reward_step add column given_by varchar(64);
alter table reward_step add column given_in_name_of varchar(64);
alter table reward_step add column given_to varchar(64);
alter table reward_step add column given_comment varchar(4000);
alter table reward_step add column given_at timestamp with time zone;
