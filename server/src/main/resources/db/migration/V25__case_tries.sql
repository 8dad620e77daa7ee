-- Refused tries of one person, by time: a second one within the hour is not kept again.
create index case_look_tries on case_look (space_id, by_id, at);
