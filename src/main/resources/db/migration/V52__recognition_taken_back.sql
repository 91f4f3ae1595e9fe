-- What a reward was recognised with before the approval of this step recognised it with something else: it comes back when the approval is
-- taken back.
alter table reward_step add column gave_recognition boolean default false not null;
alter table reward_step add column recognition_before varchar(32);
alter table reward_step add column recognised_by_before varchar(64);
alter table reward_step add column recognition_reason_before varchar(4000);
