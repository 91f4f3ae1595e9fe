-- Each time that a step which was given to somebody is handed over once more, as JSON.
alter table reward_step add column handed_on varchar(100000);
