create trigger case_version_never_edited before update on case_version
begin
    select raise(abort, 'case_version: never edited');
end;

create trigger case_version_never_replaced before insert on case_version
when exists (
    select 1 from case_version where record_id = new.record_id and version = new.version
)
begin
    select raise(abort, 'case_version: never replaced');
end;
