-- How somebody's own microphone is switched: with the person, like everything else they chose.
-- Held down unless they wished otherwise.
alter table person_settings
    add column talking text not null default 'PRESS' check (talking in ('PRESS', 'OPEN'));
