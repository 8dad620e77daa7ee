-- what a later program might bring
create table tomorrow (id ${identity}, sealed ${blob});
insert into tomorrow (sealed) values (null);
