create trigger panel_note_never_edited before update on panel_note
begin
    select raise(abort, 'panel_note: never edited');
end;

create trigger panel_note_never_replaced before insert on panel_note
when exists (
    select 1 from panel_note
    where panel_id = new.panel_id and part = new.part and version = new.version
)
begin
    select raise(abort, 'panel_note: never replaced');
end;
